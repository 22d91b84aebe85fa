/** What whoever answers has seen of a conversation. */
import { useState } from "react";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session";
import type { ConversationDetail, Message } from "./api";

/** The message that an answer was refused for, because its author had not seen it. */
export function newerMessage(error: unknown): Message | null {
  const { current } = asProblem(error);
  return typeof current === "object" && current !== null && "direction" in current ? (current as Message) : null;
}

interface Seen {
  /** The newest message as somebody began to write. */
  id: string | null;
  /** What somebody else wrote since. */
  newer: Message | null;
  see: (id: string | null) => void;
}

/** What comes in while somebody is writing counts as seen once they say so. */
export function useSeen({ lastMessageId, messages }: ConversationDetail, writing: boolean): Seen {
  const me = useUser();
  const [id, see] = useState(lastMessageId);
  if (!writing && id !== lastMessageId) see(lastMessageId);
  const last = id === lastMessageId ? undefined : messages.find((message) => message.id === lastMessageId);
  return { id, newer: last && last.author !== me?.id ? last : null, see };
}
