import { Button } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ConversationDetail, Message } from "../api";
import { Author } from "../thread/MessageCard";
import styles from "./Reply.module.css";

interface Props {
  message: Message;
  contact: ConversationDetail["contact"];
  /** Set once somebody tried to send: that has to be decided first. */
  onSend?: () => void;
  onGoOn: () => void;
}

/** Somebody wrote while one was typing: who and what, before the answer goes out past it. */
export function NewerNote({ message, contact, onSend, onGoOn }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.newer} role={onSend ? "alert" : "status"}>
      <IconMessage size={16} aria-hidden />
      <div className="grow">
        <p>
          <strong>
            <Author message={message} contact={contact} />
          </strong>{" "}
          {t(onSend ? "inbox.newer.notSent" : "inbox.newer.wrote")}
        </p>
        <p className={styles.newerText}>{message.said || t("inbox.newer.file")}</p>
      </div>
      <div className="row wrap">
        {onSend && (
          <Button size="compact-md" onClick={onSend}>
            {t("inbox.newer.send")}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={onGoOn}>
          {t(onSend ? "inbox.newer.goOn" : "inbox.newer.seen")}
        </Button>
      </div>
    </div>
  );
}
