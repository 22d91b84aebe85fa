import { IconHandStop, IconUser } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { Moment } from "@/components/Moment";
import { SlaTag } from "@/components/SlaTag";
import { Tag } from "@/components/Tag";
import { percent } from "@/lib/format";
import { nameOf, type Conversation, type Suggestion } from "./api";
import styles from "./Inbox.module.css";
import { ChannelMarks } from "./kinds";
import many from "./many/Many.module.css";
import reply from "./reply/Reply.module.css";
import { ScheduledTag, SnoozeTag } from "./Snooze";
import { usePerson } from "./useAssign";
import { SUGGESTION_LOOKS } from "./words";

function SuggestionTag({ suggestion }: { suggestion: Suggestion }) {
  const { t, i18n } = useTranslation();
  const look = SUGGESTION_LOOKS[suggestion.status];
  return (
    <Tag tone={look.tone} icon={look.icon}>
      {t(`suggestion.short.${suggestion.status}`)}
      {suggestion.status === "waiting" && <span className="number">{percent(suggestion.confidence, i18n.language)}</span>}
    </Tag>
  );
}

interface Props {
  conversation: Conversation;
  suggestion: Suggestion | undefined;
  selected: boolean;
  picked: boolean;
  /** Pick it or no longer; with *extend* all from the last one to this. */
  onPick: (extend: boolean) => void;
}

/** A long press of a finger; the other button of a mouse has its own menu. */
function isHeld(event: MouseEvent): boolean {
  return (event.nativeEvent as PointerEvent).pointerType === "touch";
}

export function ConversationRow({ conversation, suggestion, selected, picked, onPick }: Props) {
  const { t } = useTranslation();
  const { contact, unread, needsPerson } = conversation;
  const name = nameOf(contact);
  const assignee = usePerson(conversation.assigneeId);
  function onContextMenu(event: MouseEvent): void {
    if (!isHeld(event)) return;
    event.preventDefault();
    onPick(false);
  }

  return (
    <li id={`conversation-${conversation.id}`} className={many.item} data-picked={picked || undefined}>
      <label className={many.pick}>
        <span className="hidden-text">{t("inbox.select", { name })}</span>
        <input type="checkbox" checked={picked} onChange={() => undefined} onClick={(event) => onPick(event.shiftKey)} />
      </label>
      <Link
        from="/inbox"
        to="/inbox"
        search={(old) => ({ ...old, id: conversation.id, pane: undefined })}
        activeOptions={{ exact: true, includeSearch: true }}
        className={styles.row}
        onContextMenu={onContextMenu}
        aria-current={selected ? "true" : undefined}
        data-selected={selected || undefined}
        data-unread={unread > 0 || undefined}
      >
        <Avatar name={name} />
        <span className={styles.rowText}>
          <span className="row spread">
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.when}>
              <span className={reply.marks}>
                <ChannelMarks kinds={conversation.channelKinds} />
              </span>{" "}
              <Moment at={conversation.lastMessageAt} />
            </span>
          </span>
          {(conversation.subject || conversation.channelKinds.includes("email")) && (
            <span className={styles.subject} title={conversation.subject}>
              {conversation.subject || t("inbox.noSubject")}
            </span>
          )}
          <span className={styles.preview}>
            {conversation.lastDirection === "outbound" && `${t("inbox.youWrote")} `}
            {conversation.lastPreview}
          </span>
          <span className={styles.tags}>
            {suggestion && suggestion.status !== "escalated" && <SuggestionTag suggestion={suggestion} />}
            {needsPerson && (
              <Tag tone="bad" icon={IconHandStop} title={needsPerson}>
                {t("suggestion.short.escalated")}
              </Tag>
            )}
            <SlaTag sla={conversation.sla} />
            <SnoozeTag conversation={conversation} />
            <ScheduledTag conversation={conversation} />
            {assignee && (
              <Tag icon={IconUser} title={t("inbox.assignedTo", { name: assignee })}>
                {assignee}
              </Tag>
            )}
            {unread > 0 && <span className={styles.unread}>{t("inbox.unread", { count: unread })}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}
