import { useTranslation } from "react-i18next";
import type { Planned, ReplyBy } from "../api";
import { LaterDialog } from "../LaterDialog";
import { useSchedule } from "./scheduling";

interface Props {
  conversationId: string;
  words: Omit<Planned, "sendAt">;
  way: ReplyBy | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** When a reply leaves: not after its channel takes no words of one's own any more, for it does not leave once the customer has written. */
export function PlanDialog({ conversationId, words, way, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const schedule = useSchedule(conversationId);
  const before = way?.closesAt && !words.template ? { at: way.closesAt, why: t("scheduling.closes") } : undefined;

  function pick(sendAt: string): void {
    if (!schedule.isPending) schedule.mutate({ ...words, sendAt }, { onSuccess: onDone, onSettled: onClose });
  }

  return <LaterDialog title={t("inbox.scheduled.do")} confirm={t("scheduling.confirm")} before={before} onPick={pick} onClose={onClose} />;
}
