import { useCallback, useMemo, useState } from "react";
import type { Noun } from "@/lib/fields";
import type { Asked } from "@/lib/lists";

/** What is selected: these records, or everything that the list was asked for. */
export interface Selection<Of extends string = Noun> {
  noun: Of;
  /** Null: all that match `asked`. */
  ids: string[] | null;
  asked: Asked;
  count: number;
  clear: () => void;
}

interface State {
  /** The question it belongs to; another one begins with nothing selected, another order does not. */
  asked: Asked;
  ids: ReadonlySet<string>;
  all: boolean;
  /** The row from which Shift extends. */
  anchor: number | null;
}

const nothing = (asked: Asked): State => ({ asked, ids: new Set(), all: false, anchor: null });

function carried(state: State, asked: Asked): State {
  if (state.asked === asked) return state;
  const same = state.asked.q === asked.q && state.asked.filter === asked.filter;
  return same ? { ...state, asked, anchor: null } : nothing(asked);
}

interface Loaded {
  total: number | null;
  /** The ids of all rows that were read, in their order. */
  ids: () => string[];
}

export interface Selecting<Of extends string = Noun> {
  selection: Selection<Of>;
  has: (id: string) => boolean;
  /** Select a row or no longer; with *extend* all from the last one to this. */
  toggle: (row: number, id: string, extend: boolean) => void;
  toggleLoaded: () => void;
  selectAll: () => void;
}

export function useSelection<Of extends string = Noun>(noun: Of, asked: Asked, loaded: Loaded): Selecting<Of> {
  const [kept, setState] = useState(() => nothing(asked));
  const state = carried(kept, asked);
  const clear = useCallback(() => setState(nothing(asked)), [asked]);

  function toggle(row: number, id: string, extend: boolean): void {
    const ids = new Set(state.all ? loaded.ids() : state.ids);
    if (extend && state.anchor !== null && !state.all) {
      const [from, to] = [Math.min(state.anchor, row), Math.max(state.anchor, row)];
      loaded.ids().slice(from, to + 1).forEach((each) => ids.add(each));
    } else if (!ids.delete(id)) {
      ids.add(id);
    }
    setState({ asked, ids, all: false, anchor: row });
  }

  const count = state.all ? (loaded.total ?? state.ids.size) : state.ids.size;
  const selection = useMemo(() => ({ noun, ids: state.all ? null : [...state.ids], asked, count, clear }), [noun, state.all, state.ids, asked, count, clear]);
  return {
    selection,
    has: (id) => state.all || state.ids.has(id),
    toggle,
    toggleLoaded: () => setState(state.ids.size > 0 || state.all ? nothing(asked) : { ...state, ids: new Set(loaded.ids()) }),
    selectAll: () => setState({ ...state, all: true }),
  };
}
