import { useMemo } from "react";
import { useSelection } from "@/components/records/useSelection";
import type { Conversation, Show } from "../api";

export interface Picking {
  /** Those that are picked, in the order of the list; what left the list is picked no more. */
  chosen: Conversation[];
  has: (id: string) => boolean;
  toggle: (row: number, id: string, extend: boolean) => void;
  clear: () => void;
}

/** Which conversations of a list are picked; another list begins with none. */
export function usePicking(show: Show, q: string, conversations: Conversation[]): Picking {
  const asked = useMemo(() => ({ q, filter: show, sort: "" }), [q, show]);
  const { has, toggle, selection } = useSelection("conversations", asked, { total: null, ids: () => conversations.map(({ id }) => id) });
  return { chosen: conversations.filter(({ id }) => has(id)), has, toggle, clear: selection.clear };
}
