import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import type { Rows } from "./usePages";
import type { Selecting } from "./useSelection";

interface Options {
  frame: RefObject<HTMLDivElement | null>;
  rows: Rows;
  selecting: Selecting;
  reveal: (row: number) => void;
  question: string;
}

interface Active {
  question: string;
  row: number | null;
}

const ARROWS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** J and K (and the arrows inside the table) move, X selects; Enter opens, because the row's link has the focus. */
export function useRowKeys({ frame, rows, selecting, reveal, question }: Options) {
  const [state, setState] = useState<Active>({ question, row: null });
  const active = state.question === question ? state.row : null;
  // Keys come faster than the screen is drawn: where one is, they know before it shows.
  const now = useRef<Active>(state);
  const following = useRef(false);
  const at = () => (now.current.question === question ? now.current.row : null);

  function go(row: number): void {
    now.current = { question, row };
    setState(now.current);
  }

  function setActive(row: number): void {
    if (!following.current) go(row);
  }

  function move(step: number): void {
    if (rows.count === 0) return;
    const from = at();
    const next = from === null ? 0 : Math.min(Math.max(from + step, 0), rows.count - 1);
    wanted.current = true;
    go(next);
    reveal(next);
  }

  function select(extend: boolean): void {
    const row = at();
    const record = row === null ? undefined : rows.at(row);
    if (row !== null && record) selecting.toggle(row, record.id, extend);
  }

  const wanted = useRef(false);
  // The row may only come into being by being scrolled to: the focus follows when it is there.
  useEffect(() => {
    if (!wanted.current || active === null) return;
    const link = frame.current?.querySelector<HTMLElement>(`tr[data-row="${active}"] a`);
    if (!link) return;
    wanted.current = now.current.row !== active;
    following.current = true;
    link.focus({ preventScroll: true });
    following.current = false;
  });

  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: (event) => select(event.shiftKey),
    escape: () => selecting.selection.clear(),
  });

  function onKeyDown(event: KeyboardEvent): void {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    move(step);
  }
  return { active, setActive, onKeyDown };
}
