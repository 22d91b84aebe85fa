/** Segments: groups of people by rule, or frozen. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, change } from "@/lib/ask";
import type { Schemas } from "@/lib/http";
import type { Group, Rule } from "@/lib/rules";

export interface Segment {
  id: string;
  name: string;
  description: string;
  kind: "dynamic" | "frozen";
  rules: Rule;
  /** null: its rules no longer work. */
  sentence: string | null;
  count: number | null;
  countedAt: string | null;
  problems: { pointer: string; detail: string }[];
  version: number;
  createdAt: string;
  changedAt: string;
}

export interface Counted {
  at: string;
  count: number;
}

export interface Because {
  sentence: string;
  holds: boolean;
  operator: string;
  conditions?: Because[] | null;
  field?: string | null;
  event?: string | null;
  label?: string | null;
  value?: unknown;
  actual?: unknown;
}

export interface Explained {
  member: boolean;
  sentence: string;
  tree: Because;
}

export type Difference = Schemas["Comparison"]["differences"][number];

export type Comparison = Schemas["Comparison"];

export type Unknown = Comparison["unknown"][number];

export type InsightStatus = "queued" | "done" | "refused";

export interface Cluster {
  key: string;
  name: string;
  description: string;
  count: number;
  share: number;
  rules: Rule | null;
  figures: Record<string, number>;
}

export interface Clustering {
  id: string;
  status: InsightStatus;
  /** Why there are none. */
  refused: string | null;
  basis: string | null;
  clusters: Cluster[];
}

export interface Lookalike {
  id: string;
  status: InsightStatus;
  count: number | null;
  lift: { value: number; low: number; high: number } | null;
  refused: string | null;
  reasons: string[];
  segmentId: string | null;
}

export interface Edited {
  name: string;
  description: string;
  rules: Group;
}

interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

const LIMIT = 200;
const POLL_MS = 1_000;
export const segmentsQuery = queryOptions({
  queryKey: ["segments", "list"],
  queryFn: () => ask<Page<Segment>>("GET", "/api/segments", { query: { limit: LIMIT } }),
});

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: ["segments", "one", id],
    queryFn: () => ask<Segment>("GET", "/api/segments/{segmentId}", { path: { segmentId: id } }),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ["segments", "history", id],
    queryFn: async () => (await ask<{ items: Counted[] }>("GET", "/api/segments/{segmentId}/history", { path: { segmentId: id } })).items,
    meta: { kept: false },
  });

export const whyQuery = (id: string, contactId: string) =>
  queryOptions({
    queryKey: ["segments", "why", id, contactId],
    queryFn: () => ask<Explained>("GET", "/api/segments/{segmentId}/explain/{contactId}", { path: { segmentId: id, contactId } }),
    meta: { kept: false },
  });

export const comparisonQuery = (a: string, b: string | null) =>
  queryOptions({
    queryKey: ["segments", "comparison", a, b],
    queryFn: () => ask<Comparison>("POST", "/api/segments/compare", { body: { a, b } }),
    meta: { kept: false },
    placeholderData: keepPreviousData,
  });

/** What was asked for; asked again until it is there. */
const untilDone = { refetchInterval: ({ state }: { state: { data?: { status: InsightStatus } } }) => (state.data?.status === "queued" ? POLL_MS : false), staleTime: Infinity, meta: { kept: false } };

/** The groups of customers; asking for them twice is asking once. */
export const clustersQuery = (method: "rfm" | "kmeans", language: string) =>
  queryOptions({
    queryKey: ["segments", "clusters", method, language],
    queryFn: async ({ client, queryKey }) => {
      const id = client.getQueryData<Clustering>(queryKey)?.id;
      if (id) return ask<Clustering>("GET", "/api/segments/clusters/{clusteringId}", { path: { clusteringId: id }, query: { language } });
      return ask<Clustering>("POST", "/api/segments/clusters", { body: { method, language } });
    },
    ...untilDone,
  });

export const lookalikeQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ["segments", "lookalike", id],
    queryFn: () => ask<Lookalike>("GET", "/api/ai/lookalike-audience/{lookalikeId}", { path: { lookalikeId: id }, query: { language } }),
    ...untilDone,
  });

export const usedByQuery = (id: string) =>
  queryOptions({
    queryKey: ["campaigns", "of-segment", id],
    queryFn: async () => (await ask<Page<{ id: string; name: string; status: string; segmentId: string | null }>>("GET", "/api/campaigns", { query: { limit: LIMIT } })).items.filter((each) => each.segmentId === id),
    meta: { kept: false },
  });

function useFresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["segments"] });
}

export function useSaveSegment(segment: Segment | null) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: async (edited: Edited) => {
      const { data, operationId } = segment
        ? await change<Segment>("PATCH", "/api/segments/{segmentId}", { path: { segmentId: segment.id }, body: { ...edited, version: segment.version } })
        : await change<Segment>("POST", "/api/segments", { body: edited });
      return { segment: data as Segment, operationId };
    },
    onSuccess: fresh,
  });
}

export function useFreeze(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: () => ask<Segment>("POST", "/api/segments/{segmentId}/freeze", { path: { segmentId: id }, body: {} }), onSuccess: fresh });
}

export function useDeleteSegment(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: () => change<null>("DELETE", "/api/segments/{segmentId}", { path: { segmentId: id } }), onSuccess: fresh });
}

/** Keep a group as a segment. */
export function useSaveCluster(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: (body: { key: string; language: string }) => ask<Segment>("POST", "/api/segments/clusters/{clusteringId}/save", { path: { clusteringId: id }, body }), onSuccess: fresh });
}

export function useLookalike(id: string, language: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<Lookalike>("POST", "/api/ai/lookalike-audience", { body: { baseSegmentId: id, language } }),
    onSuccess: (found) => client.setQueryData(lookalikeQuery(found.id, language).queryKey, found),
  });
}

export function useSaveLookalike(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: () => ask<Segment>("POST", "/api/ai/lookalike-audience/{lookalikeId}/save", { path: { lookalikeId: id }, body: {} }), onSuccess: fresh });
}
