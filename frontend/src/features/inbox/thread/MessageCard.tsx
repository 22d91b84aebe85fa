import { IconAlertTriangle, IconRobot } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Tag } from "@/components/Tag";
import { useUser } from "@/lib/session";
import { nameOf, type ConversationDetail, type Message } from "../api";
import { Attachments } from "../reply/Attachments";
import { Leaves } from "./Leaves";
import { MailFrame } from "./MailFrame";
import styles from "./Message.module.css";
import { Unsent } from "./Unsent";
import { ChannelMarks } from "../kinds";
import reply from "../reply/Reply.module.css";
import { messageLook, statusOf } from "../words";

/** As it was laid out where there is HTML, else its words without the quoted history; the other is a click away. */
function Body({ message }: { message: Message }) {
  const { t } = useTranslation();
  const [other, setOther] = useState(false);
  const laidOut = message.html !== null && !other;
  const text = message.html !== null || other ? message.text : message.said;
  const hasMore = message.html !== null || message.said !== message.text;
  const label = message.html !== null ? (other ? "message.asHtml" : "message.asText") : other ? "message.less" : "message.quoted";
  return (
    <>
      {!laidOut && !text ? null : laidOut ? <MailFrame html={message.html ?? ""} /> : <p className={styles.text}>{text}</p>}
      {hasMore && (
        <button type="button" className={styles.toggle} aria-expanded={message.html === null ? other : undefined} onClick={() => setOther(!other)}>
          {t(label)}
        </button>
      )}
    </>
  );
}

export function Author({ message, contact }: { message: Message; contact: ConversationDetail["contact"] }) {
  const { t } = useTranslation();
  const user = useUser();
  if (message.direction === "inbound") return message.from.name || nameOf(contact);
  if (message.author === "assistant") return t("message.assistant");
  if (message.author === "away") return t("message.away");
  if (message.author === "elsewhere") return t("message.elsewhere");
  return message.author === user?.id ? t("message.you") : t("common.colleague");
}

/** By which channel, where that is not plainly mail. */
function By({ message, conversation }: { message: Message; conversation: ConversationDetail }) {
  if (message.channelKind === "email" && conversation.channelKinds.every((kind) => kind === "email")) return null;
  return (
    <span className={reply.marks}>
      <ChannelMarks kinds={[message.channelKind]} />
    </span>
  );
}

interface Props {
  message: Message;
  conversation: ConversationDetail;
  /** What it is: of a list, or in something that is. */
  as?: "li" | "div";
  /** The address names it. */
  linked?: boolean;
}

export function MessageCard({ message, conversation, as: Element = "li", linked = false }: Props) {
  const { t } = useTranslation();
  const { contact } = conversation;
  const look = messageLook(message);
  const status = statusOf(message);
  return (
    <Element id={message.id} tabIndex={linked ? -1 : undefined} className={styles.message} data-linked={linked || undefined} data-direction={message.direction} data-status={message.status}>
      <header className={styles.head}>
        <span className={styles.author} title={message.from.email}>
          <Author message={message} contact={contact} />
        </span>
        <By message={message} conversation={conversation} />
        {look && (
          <Tag tone={look.tone} icon={look.icon}>
            {t(`message.status.${status}`, { defaultValue: status })}
          </Tag>
        )}
        {message.autoSubmitted && message.direction === "inbound" && <Tag icon={IconRobot}>{t("message.automatic")}</Tag>}
        <span className={styles.when}>
          <Moment at={message.sentAt} />
        </span>
      </header>
      <Body message={message} />
      {message.truncated && (
        <p className={styles.reason}>
          <IconAlertTriangle size={14} aria-hidden /> {t("message.truncated")}
        </p>
      )}
      <Attachments message={message} />
      {message.reaction && (
        <span className={reply.reaction} role="img" aria-label={t("message.reaction", { emoji: message.reaction })}>
          {message.reaction}
        </span>
      )}
      {message.status === "queued" && message.leavesAt && <Leaves key={message.leavesAt} message={message} until={message.leavesAt} />}
      <Unsent message={message} />
    </Element>
  );
}
