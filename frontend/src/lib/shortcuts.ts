/** Single keys and two-key sequences (`g i`), off while typing, and off altogether if the person wishes (WCAG 2.1.4). */
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";

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
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

function ignored(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || event.defaultPrevented || typing(event.target) || !shortcutsOn() || document.querySelector("dialog[open]") !== null;
}

interface Layer {
  current: Keys;
}

/** All that listen now, the newest last. One listener serves them, so that the `a` of `g a` is nobody else's `a`. */
const layers: Layer[] = [];
/** Those that are asked before the others. */
const upper = new WeakSet<Layer>();
let first = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether *key* is the first of a sequence; the second must follow soon. */
function opens(key: string): boolean {
  return !first && layers.some((layer) => Object.keys(layer.current).some((name) => name.startsWith(`${key} `)));
}

function onKey(event: KeyboardEvent): void {
  if (ignored(event)) return;
  const key = event.key.toLowerCase();
  const wanted = first ? `${first} ${key}` : key;
  const heard = layers.filter((layer) => wanted in layer.current);
  const action = (heard.findLast((layer) => upper.has(layer)) ?? heard.at(-1))?.current[wanted];
  clearTimeout(timer);
  first = opens(key) ? key : "";
  timer = setTimeout(() => (first = ""), SEQUENCE_MS);
  if (!action) return;
  event.preventDefault();
  action(event);
}

/** Listen while mounted, *above* all else if need be. Keys are `event.key`, lower case, or two of them with a blank between. */
export function useShortcuts(keys: Keys, above = false): void {
  const layer = useRef(keys);
  // Before the paint: who sees it may press its key at once.
  useLayoutEffect(() => {
    layer.current = keys;
  });
  useLayoutEffect(() => {
    if (layers.length === 0) document.addEventListener("keydown", onKey);
    layers.push(layer);
    if (above) upper.add(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener("keydown", onKey);
    };
  }, [above]);
}
