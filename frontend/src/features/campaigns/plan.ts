/** The campaign that is being written: kept on the device at each step, sent to the server when it is whole. */
import { useCallback, useMemo } from "react";
import { dropDraft, useDraft } from "@/lib/drafts";
import { NOTHING, asGroup, completed, type Group } from "@/lib/rules";
import { inSegment } from "@/lib/segments";
import type { Campaign, Channel, Plan, Variant } from "./api";

export const STEPS = ["audience", "message", "time", "check"] as const;
export type Step = (typeof STEPS)[number];

export interface Text {
  name: string;
  subject: string;
  message: string;
  share: number;
}

export interface Written {
  id: string | null;
  version: number;
  name: string;
  by: "segment" | "rule";
  segmentId: string | null;
  rules: Group;
  channel: Channel;
  topic: string;
  /** One text, or several to be tried against each other. */
  texts: Text[];
  html: string | null;
  templateId: string | null;
  holdOut: number;
  /** A moment, or null for at once. */
  schedule: string | null;
  /** To everybody at their own best hour, within a day. */
  bestHour: boolean;
  objective: string;
  tone: string;
}

export const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H"];

export const BLANK: Written = {
  id: null,
  version: 0,
  name: "",
  by: "segment",
  segmentId: null,
  rules: NOTHING,
  channel: "simulator",
  topic: "",
  texts: [{ name: "A", subject: "", message: "", share: 1 }],
  html: null,
  templateId: null,
  holdOut: 0,
  schedule: null,
  bestHour: false,
  objective: "",
  tone: "friendly",
};

function textOf({ name, subject, message, share }: Variant, campaign: Campaign): Text {
  return { name, subject: subject ?? campaign.subject, message: message ?? campaign.message, share };
}

export function fromCampaign(campaign: Campaign): Written {
  const texts = campaign.variants.length > 0 ? campaign.variants.map((each) => textOf(each, campaign)) : [{ name: "A", subject: campaign.subject, message: campaign.message, share: 1 }];
  const { id, version, name, segmentId, segmentRules, channel, topic, html, templateId, holdOut, schedule, bestHour, objective } = campaign;
  return { ...BLANK, id, version, name, by: segmentId ? "segment" : "rule", segmentId, rules: asGroup(segmentRules), channel, topic, texts, html, templateId, holdOut, schedule, bestHour, objective };
}

/** The rule of whoever it goes to; null while nobody was chosen. */
export function audienceOf({ by, segmentId, rules }: Written): Group | null {
  if (by === "segment") return segmentId ? asGroup(inSegment(segmentId)) : null;
  return asGroup(completed(rules));
}

export function hasMessage({ texts }: Written): boolean {
  return texts.every((text) => text.message.trim() !== "");
}

/** What the server is told, without the time: that starts it. */
export function planOf(written: Written, defaultName: string): Plan {
  const { by, segmentId, texts, channel, topic, html, templateId, holdOut, bestHour, objective, name } = written;
  const [first] = texts;
  return {
    name: name.trim() || defaultName,
    ...(by === "segment" ? { segmentId } : { segmentRules: asGroup(completed(written.rules)) }),
    channel,
    topic,
    subject: first?.subject ?? "",
    message: first?.message ?? "",
    html,
    templateId,
    holdOut,
    bestHour,
    objective,
    variants: texts.length > 1 ? texts : [],
  };
}

function read(text: string, initial: Written): Written {
  try {
    return { ...initial, ...(JSON.parse(text) as Partial<Written>) };
  } catch {
    return initial;
  }
}

/** The draft of one campaign on this device, beginning with *initial*. */
export function useWritten(key: string, initial: Written) {
  const draft = useDraft(`campaign.${key}`);
  const { write } = draft;
  const written = useMemo(() => read(draft.text, initial), [draft.text, initial]);
  const put = useCallback((part: Partial<Written>) => write(JSON.stringify({ ...written, ...part })), [written, write]);
  const drop = useCallback(() => dropDraft(`campaign.${key}`), [key]);
  return { written, put, drop, kept: draft.kept };
}
