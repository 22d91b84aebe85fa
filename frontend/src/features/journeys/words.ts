/** Steps in a few words. */
import type { TFunction } from "i18next";
import type { Tone } from "@/components/Tag";
import type { Graph, Journey, Run, Step, Trigger } from "./api";
import { spanOf } from "./editing";

export const TONES: Record<Journey["status"], Tone> = { draft: "plain", on: "good", off: "warn" };
export const RUN_TONES: Record<Run["state"], Tone> = { running: "info", waiting: "info", finished: "good", stopped: "plain" };

const WAITS = { minutes: "journeys.waitsMinutes", hours: "journeys.waitsHours", days: "journeys.waitsDays" } as const;

export function eventWords(t: TFunction, event: string): string {
  return t(`journeys.events.${event as "ordered"}`, { defaultValue: event });
}

export function spanWords(t: TFunction, minutes: number): string {
  const { amount, unit } = spanOf(minutes);
  return t(WAITS[unit], { count: amount });
}

/** What *step* is called: its kind, with a number where there are several. */
export function nameOf(t: TFunction, graph: Graph, step: Step): string {
  const alike = graph.nodes.filter((one) => one.kind === step.kind);
  const name = t(`journeys.kinds.${step.kind}`);
  return alike.length > 1 ? `${name} ${alike.indexOf(step) + 1}` : name;
}

type Say = (t: TFunction, step: Step, condition: (rules: NonNullable<Step["rules"]>) => string) => string;

const SAYS: Record<Step["kind"], Say> = {
  wait: (t, step) => {
    const span = spanWords(t, step.minutes ?? 1);
    return step.event ? t("journeys.waitsFor", { event: eventWords(t, step.event), span }) : span;
  },
  branch: (_t, step, condition) => (step.rules ? condition(step.rules) : ""),
  send: (t, step) => step.subject || step.message?.split("\n")[0] || t("journeys.noMessage"),
  task: (t, step) => step.title || t("journeys.nothingYet"),
  update: (t, { values = {}, addTags = [], removeTags = [] }) => {
    const set = Object.entries(values).map(([field, value]) => `${field} → ${String(value)}`);
    return [...set, ...addTags.map((tag) => `+${tag}`), ...removeTags.map((tag) => `−${tag}`)].join(", ") || t("journeys.nothingYet");
  },
  end: () => "",
};

/** What *step* does, in one line. */
export const sayStep: Say = (t, step, condition) => SAYS[step.kind](t, step, condition);

export function sayTrigger(t: TFunction, trigger: Trigger, segments: Record<string, string>): string {
  if (trigger.kind === "event") return eventWords(t, trigger.event ?? "");
  if (trigger.kind === "segment") return `${t("journeys.triggers.segment")}: ${segments[trigger.segmentId ?? ""] ?? "…"}`;
  return `${t("journeys.triggers.date")}: ${trigger.field ?? "…"}`;
}
