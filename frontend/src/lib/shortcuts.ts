/** Single keys and two-key sequences (`g i`), off while typing, and off altogether if the person wishes (WCAG 2.1.4). */
import { useEffect, useRef, useSyncExternalStore } from "react";

const STORED = "mancrel.shortcuts";
const SEQUENCE_MS = 1200;
const listeners = new Set<() => void>();

export type Keys = Record<string, (event: KeyboardEvent) => void>;

export function shortcutsOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

export function setShortcuts(on: boolean): void {
  localStorage.setItem(STORED, on ? "on" : "off");
  listeners.forEach((listener) => listener());
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shortcutsOn);
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function ignored(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || event.defaultPrevented || typing(event.target) || !shortcutsOn() || document.querySelector("dialog[open]") !== null;
}

/** Listen while mounted. Keys are `event.key`, lower case, or two of them with a blank between. */
export function useShortcuts(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let first = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onKey(event: KeyboardEvent): void {
      if (ignored(event)) return;
      const key = event.key.toLowerCase();
      const action = current.current[`${first} ${key}`] ?? (first ? undefined : current.current[key]);
      clearTimeout(timer);
      const opens = !first && key.length === 1 && Object.keys(current.current).some((name) => name.startsWith(`${key} `));
      first = opens ? key : "";
      if (opens) timer = setTimeout(() => (first = ""), SEQUENCE_MS);
      if (!action) return;
      event.preventDefault();
      action(event);
    }
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
