import { Button } from "@mantine/core";
import { IconPaperclip, IconPhoto, IconTextCaption } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { ProblemNote } from "@/components/States";
import { Tag } from "@/components/Tag";
import { fileSize } from "@/lib/format";
import { nameOf, useResolve, type ConversationDetail, type Message } from "./api";
import styles from "./Message.module.css";
import { MailFrame } from "./MailFrame";
import { messageLook } from "./words";

/** The provider may have taken it, or not: only a person can find out, so nothing is sent twice. */
function Uncertain({ message }: { message: Message }) {
  const { t } = useTranslation();
  const resolve = useResolve();
  return (
    <div className={styles.uncertain}>
      <p>{t("message.uncertain")}</p>
      <div className="row wrap">
        <Button size="compact-sm" variant="default" loading={resolve.isPending} onClick={() => resolve.mutate({ messageId: message.id, outcome: "sent" })}>
          {t("message.itWasSent")}
        </Button>
        <Button size="compact-sm" variant="default" loading={resolve.isPending} onClick={() => resolve.mutate({ messageId: message.id, outcome: "resend" })}>
          {t("message.sendAgain")}
        </Button>
      </div>
      <ProblemNote error={resolve.error} />
    </div>
  );
}

function Attachments({ message }: { message: Message }) {
  const { i18n } = useTranslation();
  if (!message.attachments.length) return null;
  return (
    <ul className={styles.attachments}>
      {message.attachments.map((attachment) => (
        <li key={attachment.number}>
          <a href={attachment.url} target="_blank" rel="noreferrer" className={styles.attachment} download={attachment.name}>
            {attachment.type.startsWith("image/") ? <IconPhoto size={16} aria-hidden /> : <IconPaperclip size={16} aria-hidden />}
            <span className="cut" title={attachment.name}>
              {attachment.name}
            </span>
            <span className="quiet small">{fileSize(attachment.size, i18n.language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Body({ message }: { message: Message }) {
  const { t } = useTranslation();
  const [asText, setAsText] = useState(false);
  if (!message.html) return <p className={styles.text}>{message.text}</p>;
  return (
    <>
      {asText ? <p className={styles.text}>{message.text}</p> : <MailFrame html={message.html} />}
      <button type="button" className={styles.toggle} onClick={() => setAsText(!asText)}>
        <IconTextCaption size={14} aria-hidden />
        {t(asText ? "message.asHtml" : "message.asText")}
      </button>
    </>
  );
}

export function MessageCard({ message, contact }: { message: Message; contact: ConversationDetail["contact"] }) {
  const { t } = useTranslation();
  const look = messageLook(message);
  const outbound = message.direction === "outbound";
  return (
    <li className={styles.message} data-direction={message.direction}>
      <header className={styles.head}>
        <span className={styles.author}>{outbound ? (message.author ?? t("message.us")) : nameOf(contact)}</span>
        {look && (
          <Tag tone={look.tone} icon={look.icon}>
            {t(`message.status.${message.status}`, { defaultValue: message.status })}
          </Tag>
        )}
        <span className={styles.when}>
          <Moment at={message.sentAt} />
        </span>
      </header>
      <Body message={message} />
      <Attachments message={message} />
      {message.status === "failed" && message.reason && <p className={styles.reason}>{message.reason}</p>}
      {message.status === "uncertain" && <Uncertain message={message} />}
    </li>
  );
}
