/** Short messages at the edge of the screen, each with at most one way back. */
import { useSyncExternalStore } from "react";

export const TOAST_MS = 10_000;

export interface Toast {
  id: number;
  text: string;
  tone: "done" | "failed";
  detail?: string;
  undo?: () => void;
  /** Where it leads, if not back. */
  open?: () => void;
  /** Begins the page anew; it stays until it is answered. */
  reload?: () => void;
}

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function publish(next: Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

export function dismiss(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function dismissAll(): void {
  publish([]);
}

export function toast(text: string, options: { undo?: () => void; open?: () => void; reload?: () => void; tone?: Toast["tone"]; detail?: string } = {}): void {
  last += 1;
  publish([...toasts.slice(-2), { id: last, text, tone: options.tone ?? "done", detail: options.detail, undo: options.undo, open: options.open, reload: options.reload }]);
}

/** Undo what the newest toast that offers it says; whether there was one. */
export function undoNewest(): boolean {
  const newest = toasts.findLast(({ undo }) => undo);
  newest?.undo?.();
  if (newest) dismiss(newest.id);
  return newest !== undefined;
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
