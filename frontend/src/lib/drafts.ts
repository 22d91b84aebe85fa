/** Text that a person is writing survives reload, crash and navigation until it is sent or thrown away. */
import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "mancrel.draft.";
const listeners = new Set<() => void>();
/** What the browser refused to keep; it then lives as long as the page. */
const unkept = new Map<string, string>();

function publish(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readDraft(key: string): string | null {
  return unkept.get(key) ?? localStorage.getItem(PREFIX + key);
}

export function writeDraft(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text);
    unkept.delete(key);
  } catch {
    unkept.set(key, text);
  }
  publish();
}

export function dropDraft(key: string): void {
  unkept.delete(key);
  localStorage.removeItem(PREFIX + key);
  publish();
}

interface Draft {
  text: string;
  /** Whether the person wrote something of their own. */
  kept: boolean;
  write: (text: string) => void;
  drop: () => void;
  /** *words* have arrived; what was typed while they were on their way stays. */
  sent: (words: string) => void;
}

/** The draft under *key*, the same wherever it is used; *initial* stands until the person writes. */
export function useDraft(key: string, initial = ""): Draft {
  const text = useSyncExternalStore(subscribe, () => readDraft(key));
  const write = useCallback((value: string) => writeDraft(key, value), [key]);
  const drop = useCallback(() => dropDraft(key), [key]);
  const sent = useCallback((words: string) => void (readDraft(key) === words && dropDraft(key)), [key]);
  return { text: text ?? initial, kept: text !== null, write, drop, sent };
}
