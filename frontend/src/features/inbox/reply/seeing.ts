/** What whoever answers has seen of a conversation. */
import { useState } from "react";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session";
import type { ConversationDetail, Message } from "../api";

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

function isTaken(message: Message | undefined): boolean {
  return message?.status === "taken_back" || message?.status === "held";
}

/** What comes in while somebody is writing counts as seen once they say so. */
export function useSeen({ lastMessageId, messages }: ConversationDetail, writing: boolean): Seen {
  const me = useUser();
  const [id, see] = useState(lastMessageId);
  const find = (wanted: string | null) => messages.find((message) => message.id === wanted);
  const changed = id !== lastMessageId;
  if (changed && (!writing || isTaken(find(id)))) see(lastMessageId);
  const last = changed ? find(lastMessageId) : undefined;
  return { id, newer: last && last.author !== me?.id ? last : null, see };
}
