import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import type { ConversationDetail, Message } from "../api";
import styles from "../Inbox.module.css";
import { MessageCard } from "./MessageCard";
import { NoteCard } from "../notes/NoteCard";
import { useReadMentionsHere, type Note } from "../notes/notes";
import reply from "../reply/Reply.module.css";
import { Writing } from "../reply/Writing";
import { useScroll } from "./useScroll";

const SplitBar = later(async () => (await import("./SplitBar")).SplitBar);
const ScheduledCards = later(async () => (await withTexts("scheduling", import("./ScheduledCards"))).ScheduledCards);

interface Props {
  conversation: ConversationDetail;
  splitting: boolean;
  onSplit: (splitting: boolean) => void;
}

function messagesOf({ messages }: ConversationDetail): Message[] {
  return messages.filter(({ status }) => status !== "taken_back");
}

/** What was said to the customer and among colleagues, oldest first. */
function inOrder(conversation: ConversationDetail): (Message | Note)[] {
  const at = (one: Message | Note) => ("sentAt" in one ? one.sentAt : one.createdAt);
  return [...messagesOf(conversation), ...conversation.notes].toSorted((one, other) => at(one).localeCompare(at(other)));
}

/** The messages, oldest first, opened at the newest, and the box to answer in; or boxes to pick messages with. */
export function Thread({ conversation, splitting, onSplit }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const said = splitting ? messagesOf(conversation) : inOrder(conversation);
  const linked = useScroll(scroller, said.at(-1));
  const [picked, setPicked] = useState<string[]>([]);
  useReadMentionsHere(conversation);
  const pick = (id: string) => setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);

  function done(): void {
    setPicked([]);
    onSplit(false);
  }

  return (
    <>
      {/* Scrollable, so it must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.messages} ref={scroller} tabIndex={0} role="region" aria-label={t("inbox.messages")}>
        <ol className="stack">
          {said.map((message) => {
            if ("authorId" in message) return <NoteCard key={message.id} note={message} linked={message.id === linked} />;
            if (!splitting) return <MessageCard key={message.id} message={message} conversation={conversation} linked={message.id === linked} />;
            return (
              <li key={message.id} className={reply.pick}>
                <input type="checkbox" checked={picked.includes(message.id)} aria-label={t("inbox.splitThis", { text: message.said.slice(0, 60) })} onChange={() => pick(message.id)} />
                <MessageCard as="div" message={message} conversation={conversation} />
              </li>
            );
          })}
        </ol>
        {!splitting && conversation.scheduled.length > 0 && <ScheduledCards conversation={conversation} />}
      </div>
      {splitting ? <SplitBar conversation={conversation} picked={picked} onDone={done} /> : <Writing conversation={conversation} />}
    </>
  );
}
