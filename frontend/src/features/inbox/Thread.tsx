import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationDetail } from "./api";
import { Composer } from "./Composer";
import styles from "./Inbox.module.css";
import { MessageCard } from "./MessageCard";
import reply from "./Reply.module.css";
import { SplitBar } from "./SplitBar";

interface Props {
  conversation: ConversationDetail;
  splitting: boolean;
  onSplit: (splitting: boolean) => void;
}

/** The messages, oldest first, opened at the newest, and the box to answer in; or boxes to pick messages with. */
export function Thread({ conversation, splitting, onSplit }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const newest = conversation.messages.at(-1)?.id;
  const [picked, setPicked] = useState<string[]>([]);
  const pick = (id: string) => setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);

  useEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [newest]);

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
          {conversation.messages.filter(({ status }) => status !== "taken_back").map((message) => {
            if (!splitting) return <MessageCard key={message.id} message={message} conversation={conversation} />;
            return (
              <li key={message.id} className={reply.pick}>
                <input type="checkbox" checked={picked.includes(message.id)} aria-label={t("inbox.splitThis", { text: message.said.slice(0, 60) })} onChange={() => pick(message.id)} />
                <MessageCard as="div" message={message} conversation={conversation} />
              </li>
            );
          })}
        </ol>
      </div>
      {splitting ? <SplitBar conversation={conversation} picked={picked} onDone={done} /> : <Composer conversation={conversation} />}
    </>
  );
}
