/** Journeys: drafts, what they would have done, what people go through in them. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "@/lib/ask";
import type { Schemas } from "@/lib/http";
import type { Rule } from "@/lib/rules";

export const KINDS = ["wait", "branch", "send", "task", "update", "end"] as const;
export type Kind = (typeof KINDS)[number];
export const CHANNELS = ["simulator", "email", "sms", "whatsapp"] as const;

export interface Step {
  id: string;
  kind: Kind;
  x: number;
  y: number;
  next?: string | null;
  yes?: string | null;
  no?: string | null;
  timeout?: string | null;
  minutes?: number;
  event?: string | null;
  rules?: Rule;
  channel?: (typeof CHANNELS)[number];
  topic?: string;
  subject?: string;
  message?: string;
  html?: string | null;
  title?: string;
  note?: string;
  dueInDays?: number;
  assigneeId?: string | null;
  values?: Record<string, unknown>;
  addTags?: string[];
  removeTags?: string[];
}

export interface Trigger {
  kind: "event" | "segment" | "date";
  event?: string;
  where?: Rule | null;
  who?: Rule | null;
  segmentId?: string;
  existing?: boolean;
  field?: string;
  offsetDays?: number;
  hour?: number;
  yearly?: boolean;
}

export interface Graph {
  trigger: Trigger;
  again: { afterDays: number | null };
  goal: Rule | null;
  start: string | null;
  nodes: Step[];
}

export type Flaw = Schemas["Flaw"];

export interface Journey {
  id: string;
  name: string;
  description: string;
  status: "draft" | "on" | "off";
  draft: Graph;
  flaws: Flaw[];
  live: { number: number; since: string | null; graph: Graph; changed: boolean } | null;
  counts: Record<"running" | "waiting" | "finished" | "stopped", number>;
  version: number;
  createdAt: string;
  changedAt: string;
}

export type LogLine = Schemas["LogLine"];

export type Run = Schemas["Run"];

export type Rehearsal = Schemas["Rehearsal"];

interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

export const journeysQuery = queryOptions({
  queryKey: ["journeys"],
  queryFn: async ({ signal }) => (await ask<Page<Journey>>("GET", "/api/journeys", { query: { limit: 200 }, signal })).items,
});

export const journeyQuery = (id: string) =>
  queryOptions({
    queryKey: ["journeys", id],
    queryFn: ({ signal }) => ask<Journey>("GET", "/api/journeys/{journeyId}", { path: { journeyId: id }, signal }),
  });

export const runsQuery = (id: string, state: string, contactId: string) =>
  infiniteQueryOptions({
    queryKey: ["journeys", id, "runs", state, contactId],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Run>>("GET", "/api/journeys/{journeyId}/runs", { path: { journeyId: id }, query: { limit: 50, state: state || undefined, contactId: contactId || undefined, cursor: pageParam || undefined }, signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

const each = (id: string) => ({ path: { journeyId: id } });

/** Make a journey, or change *journey*. */
export function useSave(journey: Journey | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edited: { name: string; description?: string; draft: Graph }) =>
      journey ? ask<Journey>("PATCH", "/api/journeys/{journeyId}", { ...each(journey.id), body: { ...edited, version: journey.version } }) : ask<Journey>("POST", "/api/journeys", { body: edited }),
    onSuccess: (saved) => {
      client.setQueryData(journeyQuery(saved.id).queryKey, saved);
      return client.invalidateQueries({ queryKey: ["journeys"], exact: true });
    },
  });
}

export function useSwitch(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: "on" | "finish" | "stop") =>
      to === "on" ? ask<Journey>("POST", "/api/journeys/{journeyId}/switch-on", each(id)) : ask<Journey>("POST", "/api/journeys/{journeyId}/switch-off", { ...each(id), body: { people: to } }),
    onSuccess: (saved) => client.setQueryData(journeyQuery(id).queryKey, saved),
    onSettled: () => client.invalidateQueries({ queryKey: ["journeys"] }),
  });
}

export function useRemove(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<null>("DELETE", "/api/journeys/{journeyId}", each(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["journeys"], exact: true }),
  });
}

export function useRehearse(id: string) {
  return useMutation({ mutationFn: (asked: { days: number; draft: Graph }) => ask<Rehearsal>("POST", "/api/journeys/{journeyId}/dry-run", { ...each(id), body: asked }) });
}
