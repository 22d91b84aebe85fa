import { IconAlarm, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import { moment, span } from "@/lib/format";
import type { Schemas } from "@/lib/http";

type Sla = Schemas["Sla"];

const TONES = { ok: "plain", soon: "warn", breached: "bad" } as const;

/** What was promised about a conversation: how long there is still, or since when it is late. Nothing while it is the customer's turn. */
export function SlaTag({ sla }: { sla: Sla | null }) {
  const { t, i18n } = useTranslation();
  const long = (minutes: number) => span(Math.abs(minutes) * 60, i18n.language);
  if (!sla || sla.state === "paused") return null;
  const late = sla.state === "breached";
  const title = t(`sla.${sla.target}`, { within: long(sla.targetMinutes), due: sla.dueAt ? moment(sla.dueAt, i18n.language) : "–" });
  return (
    <Tag tone={TONES[sla.state]} icon={late ? IconAlarm : IconClock} title={title}>
      {t(late ? "sla.late" : sla.target === "first_reply" ? "sla.replyIn" : "sla.settleIn", { time: long(sla.remainingMinutes) })}
    </Tag>
  );
}
