/** Saved replies: for the page that keeps them, and for the box that puts them in. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Schemas } from "./http";

export type SavedReply = Schemas["SavedReply"];

export const savedRepliesQuery = queryOptions({
  queryKey: ["saved-replies"],
  queryFn: async () => (await answer(api.GET("/api/saved-replies"))).items,
  staleTime: 60_000,
});

function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Those that *q* may mean: the shortcuts that begin so, then the names, then the words; of equals the most used. */
export function matching(replies: SavedReply[], q: string): SavedReply[] {
  const wanted = folded(q);
  const rank = ({ shortcut, name, text }: SavedReply) => [shortcut.startsWith(wanted), folded(name).includes(wanted), folded(text).includes(wanted)].indexOf(true);
  return replies
    .map((reply) => ({ reply, rank: rank(reply) }))
    .filter((each) => each.rank >= 0)
    .sort((a, b) => a.rank - b.rank || b.reply.uses - a.reply.uses)
    .map((each) => each.reply);
}

const GAP = /⟦([^⟦⟧\n]{1,100})⟧/g;

export interface Gap {
  name: string;
  start: number;
  end: number;
}

/** What is still to be filled in; the server sends no text with such a gap. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(GAP)].map((found) => ({ name: found[1] ?? "", start: found.index, end: found.index + found[0].length }));
}
