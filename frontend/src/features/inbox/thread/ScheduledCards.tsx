import { Button } from "@mantine/core";
import { IconAlertTriangle, IconClockShare, IconPaperclip } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import { dropDraft, readDraft, useDraft, writeDraft } from "@/lib/drafts";
import { useUser } from "@/lib/session";
import { nameOf, type ConversationDetail, type ScheduledReply } from "../api";
import { LaterDialog } from "../LaterDialog";
import { useFiles } from "../reply/files";
import { intoBox, useCancel, useLetGo, usePutOff, useSendNow } from "../reply/scheduling";
import { useMoment } from "../Snooze";
import { usePerson } from "../useAssign";
import styles from "./Message.module.css";

interface Props {
  reply: ScheduledReply;
  conversation: ConversationDetail;
}

/** One that leaves at its time: now, at another time, or not. */
function Waits({ reply, conversation }: Props) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const sendNow = useSendNow(nameOf(conversation.contact));
  const putOff = usePutOff();
  const cancel = useCancel(conversation.id);
  const busy = sendNow.isPending || putOff.isPending || cancel.isPending;
  const answered = conversation.messages.some(({ direction, author, sentAt }) => direction === "outbound" && author !== reply.author && sentAt > reply.createdAt);
  const closesAt = conversation.replyBy.find(({ channelId }) => channelId === reply.channelId)?.closesAt;

  function pick(at: string): void {
    setChoosing(false);
    putOff.mutate({ reply, at });
  }

  return (
    <>
      {answered && <p className="small">{t("scheduling.answered")}</p>}
      {conversation.status === "closed" && <p className="small">{t("scheduling.closed")}</p>}
      <div className="row wrap">
        <Button size="compact-md" variant="default" disabled={busy} onClick={() => sendNow.mutate(reply.id)}>
          {t("scheduling.now")}
        </Button>
        <Button size="compact-md" variant="default" disabled={busy} onClick={() => setChoosing(true)}>
          {t("scheduling.another")}
        </Button>
        <Button size="compact-md" variant="default" disabled={busy} onClick={() => cancel.mutate(reply.id)}>
          {t("scheduling.cancel")}
        </Button>
      </div>
      {choosing && (
        <LaterDialog
          title={t("scheduling.another")}
          confirm={t("scheduling.confirm")}
          before={closesAt && !reply.template ? { at: closesAt, why: t("scheduling.closes") } : undefined}
          onPick={pick}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** Whether the words are in the reply box: one's own come there by themselves if nothing stands in it, and what was sent from there is over. */
function useReturned({ reply, conversation }: Props): boolean {
  const me = useUser();
  const box = useDraft(`reply.${conversation.id}`);
  const files = useFiles(conversation.id);
  const isEmpty = box.text === "" && files.length === 0;
  const mark = `returned.${reply.id}`;
  const returned = readDraft(mark) !== null;
  const { mutate: letGo } = useLetGo();
  const comes = !returned && reply.author === me?.id && isEmpty;
  const over = returned && isEmpty && conversation.lastDirection === "outbound";
  useEffect(() => {
    if (comes) {
      writeDraft(mark, "1");
      intoBox(conversation.id, reply);
    } else if (over) {
      dropDraft(mark);
      letGo(reply.id);
    }
  }, [comes, over, mark, conversation.id, reply, letGo]);
  return returned && !isEmpty;
}

/** One that did not leave, and why; its words are kept until somebody has them. */
function Stopped({ reply, conversation }: Props) {
  const { t } = useTranslation();
  const returned = useReturned({ reply, conversation });
  const cancel = useCancel(conversation.id);
  const letGo = useLetGo();
  const why = reply.state === "failed" ? t("scheduling.failed", { reason: reply.reason }) : t("scheduling.overtaken", { name: nameOf(conversation.contact) });
  return (
    <div className={styles.uncertain} role="status">
      <p>
        {why} {returned && t("scheduling.inBox")}
      </p>
      <div className="row wrap">
        {!returned && (
          <Button size="compact-md" variant="default" disabled={cancel.isPending} onClick={() => cancel.mutate(reply.id)}>
            {t("scheduling.take")}
          </Button>
        )}
        <Button size="compact-md" variant="default" disabled={letGo.isPending} onClick={() => letGo.mutate(reply.id)}>
          {t("scheduling.discard")}
        </Button>
      </div>
    </div>
  );
}

function Card({ reply, conversation }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const author = usePerson(reply.author);
  const waits = reply.state === "scheduled";
  return (
    <li className={styles.message} data-direction="outbound" data-status={reply.state}>
      <header className={styles.head}>
        <span className={styles.author}>{author}</span>
        <Tag tone={waits ? "info" : "warn"} icon={waits ? IconClockShare : IconAlertTriangle}>
          {waits ? t("scheduling.leaves", { at: moment(reply.sendAt) }) : t("inbox.scheduled.stopped")}
        </Tag>
      </header>
      {reply.text && <p className={styles.text}>{reply.text}</p>}
      {reply.attachments.length > 0 && (
        <p className={styles.with}>
          <IconPaperclip size={14} aria-hidden /> {reply.attachments.map(({ name }) => name).join(", ")}
        </p>
      )}
      {waits ? <Waits reply={reply} conversation={conversation} /> : <Stopped reply={reply} conversation={conversation} />}
    </li>
  );
}

/** What leaves this conversation later, below what was said. */
export function ScheduledCards({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const newest = conversation.scheduled.at(-1)?.id;
  useEffect(() => {
    if (!location.hash) list.current?.scrollIntoView({ block: "end" });
  }, [newest]);
  return (
    <ul className={`stack ${styles.scheduled}`} ref={list} aria-label={t("scheduling.list")}>
      {conversation.scheduled.map((reply) => (
        <Card key={reply.id} reply={reply} conversation={conversation} />
      ))}
    </ul>
  );
}
