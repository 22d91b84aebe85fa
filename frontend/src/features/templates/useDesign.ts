/** The design that is being worked on, and the ways back and forth. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Design } from "./blocks";
import { blockOf, pieceOf, type Piece } from "./pieces";

export interface Sheet extends Omit<Design, "blocks"> {
  pieces: Piece[];
}

interface History {
  past: Sheet[];
  now: Sheet;
  future: Sheet[];
  /** What was changed last: more of the same, soon after, is one step. */
  what: string | null;
  when: number;
}

const MOST_STEPS = 200;
const SOON_MS = 1_500;

export function sheetOf({ blocks, ...design }: Design): Sheet {
  return { ...design, pieces: blocks.map(pieceOf) };
}

export function designOf({ pieces, ...sheet }: Sheet): Design {
  return { ...sheet, blocks: pieces.map(blockOf) };
}

const begun = (design: Design): History => ({ past: [], now: sheetOf(design), future: [], what: null, when: 0 });

export function changed(history: History, now: Sheet, what: string | null, when: number): History {
  const same = what !== null && what === history.what && when - history.when < SOON_MS;
  return { past: same ? history.past : [...history.past, history.now].slice(-MOST_STEPS), now, future: [], what, when };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  return before ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], what: null, when: 0 } : history;
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.now], now: next, future, what: null, when: 0 } : history;
}

/** Whether two designs say the same, in whatever order. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Object.keys(mine).length === Object.keys(theirs).length && Object.keys(mine).every((key) => same(mine[key], theirs[key]));
}

export interface Work {
  sheet: Sheet;
  /** Change it; *what* names a change of which several in a row are one step back. */
  edit: (change: (sheet: Sheet) => Sheet, what?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

/** Work on *design*; each step is handed to *onChange*. While nothing is *kept* of it, another *design* replaces it. */
export function useDesign(design: Design, kept: boolean, onChange: (design: Design) => void): Work {
  const [history, setHistory] = useState(() => begun(design));
  const latest = useRef(history);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  const go = useCallback((next: History) => {
    if (next === latest.current) return;
    latest.current = next;
    setHistory(next);
    tell.current(designOf(next.now));
  }, []);
  useEffect(() => {
    if (kept || same(designOf(latest.current.now), design)) return;
    latest.current = begun(design);
    setHistory(latest.current);
  }, [kept, design]);
  const edit = useCallback<Work["edit"]>(
    (change, what) => {
      const now = change(latest.current.now);
      if (now !== latest.current.now) go(changed(latest.current, now, what ?? null, Date.now()));
    },
    [go],
  );
  const undo = useCallback(() => go(undone(latest.current)), [go]);
  const redo = useCallback(() => go(redone(latest.current)), [go]);
  const { now, past, future } = history;
  return useMemo(() => ({ sheet: now, edit, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }), [now, past, future, edit, undo, redo]);
}
