import { ActionIcon } from "@mantine/core";
import { IconAlertTriangle, IconClockPause, IconClockShare } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import { time, weekday } from "@/lib/format";
import { later } from "@/lib/later";
import { asProblem } from "@/lib/problem";
import { useShortcuts } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import { changeConversation, refetchInbox, type Conversation, type ConversationDetail } from "./api";
import { usePerson } from "./useAssign";

const LaterDialog = later(async () => (await import("./LaterDialog")).LaterDialog);

/** A moment in words, by the reader's clock. */
export function useMoment(): (at: string) => string {
  const { i18n } = useTranslation();
  return (at) => `${weekday(at, i18n.language)}, ${time(at, i18n.language)}`;
}

/** Put a conversation off, or bring it back; ten seconds to undo. */
function useSnooze() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const moment = useMoment();
  const change = useMutation({
    mutationFn: ({ conversation, until }: { conversation: Conversation; until: string | null }) => changeConversation(client, conversation.id, { snoozedUntil: until }),
    onSuccess: (changed, { conversation, until }) => {
      const undo = () => change.mutate({ conversation: changed, until: conversation.snoozedUntil });
      toast(until ? t("inbox.snooze.toast", { at: moment(until) }) : t("inbox.snooze.endedToast"), { undo });
    },
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
  return change;
}

/** Until when and by whom it is snoozed, or that it is back. */
export function SnoozedUntil({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const name = usePerson(conversation.snoozedBy) ?? "";
  if (conversation.snoozedUntil) return <p className="cut small quiet">{t("inbox.snooze.until", { at: moment(conversation.snoozedUntil), name })}</p>;
  return conversation.backSince && <p className="cut small quiet">{t("inbox.snooze.back", { at: moment(conversation.backSince), name })}</p>;
}

/** The same in the list, in two words. */
export function SnoozeTag({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (conversation.snoozedUntil) return <Tag icon={IconClockPause}>{moment(conversation.snoozedUntil)}</Tag>;
  return (
    conversation.backSince && (
      <Tag tone="info" icon={IconClockPause}>
        {t("inbox.snooze.tag")}
      </Tag>
    )
  );
}

/** When the next reply leaves that was written for later, or that one did not. */
export function ScheduledTag({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (conversation.scheduledStopped) {
    return (
      <Tag tone="warn" icon={IconAlertTriangle}>
        {t("inbox.scheduled.stopped")}
      </Tag>
    );
  }
  return conversation.scheduledFor && <Tag icon={IconClockShare}>{t("inbox.scheduled.tag", { at: moment(conversation.scheduledFor) })}</Tag>;
}

/** S: out of sight until a moment of one's choice, or until the customer writes. */
export function SnoozeButton({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const snooze = useSnooze();
  const can = conversation.status !== "closed";
  useShortcuts(can ? { s: () => setOpen(true) } : {});
  if (!can) return null;

  function pick(until: string | null): void {
    setOpen(false);
    snooze.mutate({ conversation, until });
  }

  return (
    <>
      <ActionIcon variant="default" size={36} aria-keyshortcuts="S" aria-label={t("inbox.snooze.do")} title={t("inbox.snooze.do")} loading={snooze.isPending} onClick={() => setOpen(true)}>
        <IconClockPause size={18} aria-hidden />
      </ActionIcon>
      {open && (
        <LaterDialog
          title={t("inbox.snooze.do")}
          confirm={t("inbox.snooze.do")}
          onPick={pick}
          onClose={() => setOpen(false)}
          also={conversation.snoozedUntil ? { label: t("inbox.snooze.end"), onPick: () => pick(null) } : undefined}
        />
      )}
    </>
  );
}
