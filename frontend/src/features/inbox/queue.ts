/** The review queue: where a decision leads on to the next draft. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useEffect } from "react";
import { conversationQuery, type Conversation, type Show } from "./api";
import { beingDecided } from "./suggestion/deciding";

/** Called as a decision is made; in the review queue it opens the next conversation. */
export const Decided = createContext<() => unknown>(() => undefined);

/** The conversations after *selected*, then those before it, that are not being decided at this moment. */
export function useQueue(show: Show, conversations: Conversation[], selected: string | undefined): () => string | undefined {
  const client = useQueryClient();
  const at = conversations.findIndex(({ id }) => id === selected);
  const ordered = [...conversations.slice(at + 1), ...conversations.slice(0, Math.max(at, 0))].map(({ id }) => id);
  const next = show === "drafts" && selected ? ordered[0] : undefined;
  useEffect(() => {
    if (next) void client.prefetchQuery(conversationQuery(next));
  }, [client, next]);
  return () => {
    const busy = beingDecided(client);
    return ordered.find((id) => !busy.has(id));
  };
}
