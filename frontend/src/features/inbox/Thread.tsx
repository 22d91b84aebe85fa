import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationDetail } from "./api";
import { Composer } from "./Composer";
import styles from "./Inbox.module.css";
import { MessageCard } from "./MessageCard";

/** The messages, oldest first, opened at the newest, and the box to answer in. */
export function Thread({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const newest = conversation.messages.at(-1)?.id;

  useEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [newest]);

  return (
    <>
      {/* Scrollable, so it must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.messages} ref={scroller} tabIndex={0} role="region" aria-label={t("inbox.messages")}>
        <ol className="stack">
          {conversation.messages.map((message) => (
            <MessageCard key={message.id} message={message} contact={conversation.contact} />
          ))}
        </ol>
      </div>
      <Composer conversation={conversation} />
    </>
  );
}
