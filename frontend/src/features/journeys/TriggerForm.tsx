import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { EVENTS as HAPPENED } from "@/components/rules/events";
import { useFields, type FieldInfo } from "@/lib/fields";
import type { Rule } from "@/lib/rules";
import { segmentNamesQuery } from "@/lib/segments";
import type { Flaw, Graph, Trigger } from "./api";
import { Condition } from "./Condition";
import { triggerOf } from "./editing";
import styles from "./Journeys.module.css";
import { eventWords } from "./words";

const KINDS = ["event", "segment", "date"] as const;
/** What rules know, and that somebody became a contact. */
export const EVENTS = ["contact_created", ...HAPPENED];
const NONE: FieldInfo[] = [];
const WEEK = 7;

interface Props {
  graph: Graph;
  flaws: Flaw[];
  say: (rule: Rule) => string;
  onGraph: (graph: Graph) => void;
}

/** What sets the journey off, for whom, how often, and when one leaves it. */
export function TriggerForm({ graph, flaws, say, onGraph }: Props) {
  const { t } = useTranslation();
  const { trigger, again } = graph;
  const put = (part: Partial<Trigger>) => onGraph({ ...graph, trigger: { ...trigger, ...part } });
  const wrong = (pointer: string) => flaws.find((flaw) => flaw.pointer === pointer)?.detail;
  const often = again.afterDays === null ? "once" : again.afterDays === 0 ? "always" : "after";
  const days = { once: null, always: 0, after: WEEK };
  return (
    <section className={styles.panel} aria-label={t("journeys.trigger")}>
      <ChoiceField label={t("journeys.trigger")} value={trigger.kind} onChange={(kind) => onGraph({ ...graph, trigger: triggerOf(kind as Trigger["kind"]) })} options={KINDS.map((value) => ({ value, label: t(`journeys.triggers.${value}`) }))} />
      {trigger.kind === "event" && (
        <ChoiceField label={t("journeys.event")} value={trigger.event ?? ""} error={wrong("/trigger/event")} onChange={(event) => put({ event, where: null })} options={EVENTS.map((value) => ({ value, label: eventWords(t, value) }))} />
      )}
      {trigger.kind === "segment" && <SegmentChoice trigger={trigger} error={wrong("/trigger/segmentId")} put={put} />}
      {trigger.kind === "date" && <DateChoice trigger={trigger} error={wrong("/trigger/field")} put={put} />}
      {trigger.kind !== "segment" && <Condition label={t("journeys.who")} rule={trigger.who ?? null} none={t("journeys.whoEverybody")} choose={t("journeys.chooseWho")} say={say} onChange={(who) => put({ who })} />}
      <ChoiceField
        label={t("journeys.again")}
        value={often}
        onChange={(value) => onGraph({ ...graph, again: { afterDays: days[value as keyof typeof days] } })}
        options={(["once", "always", "after"] as const).map((value) => ({ value, label: t(`journeys.agains.${value}`) }))}
      />
      {often === "after" && <TextField label={t("journeys.againDays")} type="number" min={1} max={3650} value={String(again.afterDays)} onChange={(value) => onGraph({ ...graph, again: { afterDays: Math.max(1, Number(value) || 1) } })} />}
      <Condition label={t("journeys.goal")} rule={graph.goal} none={t("journeys.goalNone")} choose={t("journeys.chooseGoal")} say={say} onChange={(goal) => onGraph({ ...graph, goal })} />
    </section>
  );
}

interface Part {
  trigger: Trigger;
  error: string | undefined;
  put: (part: Partial<Trigger>) => void;
}

function SegmentChoice({ trigger, error, put }: Part) {
  const { t } = useTranslation();
  const { data: names = {} } = useQuery(segmentNamesQuery);
  const options = Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <>
      <ChoiceField label={t("journeys.segment")} value={trigger.segmentId ?? ""} error={error} onChange={(segmentId) => put({ segmentId })} options={[{ value: "", label: options.length > 0 ? "…" : t("journeys.noSegments") }, ...options]} />
      <label className={styles.tick}>
        <input type="checkbox" checked={trigger.existing ?? false} onChange={(event) => put({ existing: event.target.checked })} />
        {t("journeys.existing")}
      </label>
    </>
  );
}

function DateChoice({ trigger, error, put }: Part) {
  const { t } = useTranslation();
  const fields = useFields("contacts", NONE);
  const dates = [...fields.values()].filter((field) => field.type === "date" || field.type === "moment");
  return (
    <>
      <ChoiceField label={t("journeys.dateField")} value={trigger.field ?? ""} error={error} onChange={(field) => put({ field })} options={[{ value: "", label: "…" }, ...dates.map((field) => ({ value: field.name, label: field.label }))]} />
      <div className={styles.pair}>
        <TextField label={t("journeys.offset")} type="number" min={-365} max={365} value={String(trigger.offsetDays ?? 0)} onChange={(value) => put({ offsetDays: Math.round(Number(value)) || 0 })} />
        <TextField label={t("journeys.hour")} type="number" min={0} max={23} value={String(trigger.hour ?? 9)} onChange={(value) => put({ hour: Math.min(23, Math.max(0, Math.round(Number(value)) || 0)) })} />
      </div>
      <label className={styles.tick}>
        <input type="checkbox" checked={trigger.yearly ?? true} onChange={(event) => put({ yearly: event.target.checked })} />
        {t("journeys.yearly")}
      </label>
    </>
  );
}
