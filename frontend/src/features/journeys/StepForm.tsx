import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TopicField } from "@/components/consent/TopicField";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import { useFields, type FieldInfo } from "@/lib/fields";
import type { Rule } from "@/lib/rules";
import { CHANNELS, type Flaw, type Graph, type Step } from "./api";
import { Condition } from "./Condition";
import { changed, flawsOf, linkedTo, MINUTES, spanOf, waysOf } from "./editing";
import styles from "./Journeys.module.css";
import { EVENTS } from "./TriggerForm";
import { eventWords, nameOf } from "./words";

const NONE: FieldInfo[] = [];
const SETTABLE = ["text", "choice", "number", "date"];

interface Props {
  graph: Graph;
  step: Step;
  flaws: Flaw[];
  say: (rule: Rule) => string;
  onGraph: (graph: Graph) => void;
  onRemove: () => void;
}

interface Part {
  step: Step;
  wrong: (place: string) => string | undefined;
  put: (part: Partial<Step>) => void;
}

/** One step of the plan: what it does, and where it leads. */
export function StepForm({ graph, step, flaws, say, onGraph, onRemove }: Props) {
  const { t } = useTranslation();
  const mine = flawsOf(graph, flaws, step.id);
  const put = (part: Partial<Step>) => onGraph(changed(graph, step.id, part));
  const part: Part = { step, wrong: (place) => mine.get(place), put };
  const name = nameOf(t, graph, step);
  const targets = [{ value: "", label: t("journeys.theEnd") }, ...graph.nodes.filter((one) => one.id !== step.id).map((one) => ({ value: one.id, label: nameOf(t, graph, one) }))];
  return (
    <section className={styles.panel} aria-label={t("journeys.edit", { name })}>
      <h2>{name}</h2>
      {mine.has("") && <p className={styles.bad}>{mine.get("")}</p>}
      {step.kind === "wait" && <WaitPart {...part} />}
      {step.kind === "branch" && <Condition label={t("journeys.condition")} rule={step.rules ?? null} choose={t("journeys.editCondition")} say={say} onChange={(rules) => rules && put({ rules })} />}
      {[...mine].filter(([place]) => place.startsWith("rules")).map(([place, detail]) => (
        <p key={place} className={styles.bad}>
          {detail}
        </p>
      ))}
      {step.kind === "send" && <SendPart {...part} />}
      {step.kind === "task" && <TaskPart {...part} />}
      {step.kind === "update" && <UpdatePart {...part} />}
      {waysOf(step).map((way) => (
        <ChoiceField key={way} label={t("journeys.leadsTo", { way: t(`journeys.ways.${way}`) })} value={step[way] ?? ""} error={mine.get(way)} onChange={(target) => onGraph(linkedTo(graph, { after: step.id, way }, target || null))} options={targets} />
      ))}
      <div>
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {t("journeys.removeStep", { name })}
        </Button>
      </div>
    </section>
  );
}

function WaitPart({ step, wrong, put }: Part) {
  const { t } = useTranslation();
  const { amount, unit } = spanOf(step.minutes ?? 1);
  const set = (number: number, of: keyof typeof MINUTES) => put({ minutes: Math.min(525_600, Math.max(1, Math.round(number) || 1) * MINUTES[of]) });
  return (
    <>
      <div className={styles.pair}>
        <TextField label={t("journeys.amount")} type="number" min={1} value={String(amount)} error={wrong("minutes")} onChange={(value) => set(Number(value), unit)} />
        <ChoiceField label={t("journeys.unit")} value={unit} onChange={(value) => set(amount, value as keyof typeof MINUTES)} options={(["minutes", "hours", "days"] as const).map((value) => ({ value, label: t(`journeys.units.${value}`) }))} />
      </div>
      <ChoiceField label={t("journeys.waitFor")} value={step.event ?? ""} error={wrong("event")} onChange={(event) => put({ event: event || null, timeout: event ? (step.timeout ?? null) : null })} options={[{ value: "", label: t("journeys.waitForNothing") }, ...EVENTS.map((value) => ({ value, label: eventWords(t, value) }))]} />
    </>
  );
}

function SendPart({ step, wrong, put }: Part) {
  const { t } = useTranslation();
  const titled = step.channel === "email" || step.channel === "simulator";
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField label={t("journeys.channel")} value={step.channel ?? "email"} onChange={(channel) => put({ channel: channel as Step["channel"] })} options={CHANNELS.map((value) => ({ value, label: t(`journeys.channels.${value}`) }))} />
        <TopicField label={t("journeys.topic")} usual={t("journeys.usualTopic")} value={step.topic ?? ""} error={wrong("topic")} onChange={(topic) => put({ topic })} />
      </div>
      {titled && <TextField label={t("journeys.subject")} value={step.subject ?? ""} error={wrong("subject")} onChange={(subject) => put({ subject })} autoComplete="off" />}
      <AreaField label={t("journeys.message")} rows={8} hint={t("journeys.messageHint")} value={step.message ?? ""} error={wrong("message")} onChange={(message) => put({ message })} />
    </>
  );
}

function TaskPart({ step, wrong, put }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("journeys.taskTitle")} value={step.title ?? ""} error={wrong("title")} onChange={(title) => put({ title })} autoComplete="off" />
      <AreaField label={t("journeys.note")} rows={3} value={step.note ?? ""} onChange={(note) => put({ note })} />
      <TextField label={t("journeys.due")} type="number" min={0} max={365} value={String(step.dueInDays ?? 1)} onChange={(value) => put({ dueInDays: Math.min(365, Math.max(0, Math.round(Number(value)) || 0)) })} />
    </>
  );
}

/** Several tags in one line, as they are typed. */
function TagsField({ label, tags, error, onChange }: { label: string; tags: string[]; error: string | undefined; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(tags.join(", "));
  const shown = tagsOf(typed).join() === tags.join() ? typed : tags.join(", ");
  function type(text: string): void {
    setTyped(text);
    onChange(tagsOf(text));
  }
  return <TextField label={label} hint={t("journeys.tagsHint")} value={shown} error={error} onChange={type} autoComplete="off" />;
}

const tagsOf = (text: string) => text.split(",").map((tag) => tag.trim()).filter((tag) => tag !== "");

function UpdatePart({ step, wrong, put }: Part) {
  const { t } = useTranslation();
  const fields = useFields("contacts", NONE);
  const settable = [...fields.values()].filter((field) => field.editable && SETTABLE.includes(field.type));
  const [name = "", value = ""] = Object.entries(step.values ?? {})[0] ?? [];
  const field = fields.get(name);
  const set = (wanted: string, to: string) => put({ values: wanted ? { [wanted]: fields.get(wanted)?.type === "number" ? Number(to) || 0 : to } : {} });
  return (
    <>
      <TagsField label={t("journeys.addTags")} tags={step.addTags ?? []} error={wrong("addTags")} onChange={(addTags) => put({ addTags })} />
      <TagsField label={t("journeys.removeTags")} tags={step.removeTags ?? []} error={wrong("removeTags")} onChange={(removeTags) => put({ removeTags })} />
      <ChoiceField label={t("journeys.setField")} value={name} onChange={(wanted) => set(wanted, fields.get(wanted)?.choices?.[0] ?? "")} options={[{ value: "", label: t("journeys.setNone") }, ...settable.map((each) => ({ value: each.name, label: each.label }))]} />
      {name !== "" && field?.type === "choice" && <ChoiceField label={t("journeys.setTo")} value={String(value)} error={wrong(`values/${name}`)} onChange={(to) => set(name, to)} options={(field.choices ?? []).map((choice) => ({ value: choice, label: choice }))} />}
      {name !== "" && field?.type !== "choice" && <TextField label={t("journeys.setTo")} type={field?.type === "date" ? "date" : "text"} value={String(value)} error={wrong(`values/${name}`)} onChange={(to) => set(name, to)} autoComplete="off" />}
    </>
  );
}
