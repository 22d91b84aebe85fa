/** Campaigns: planned, checked, sent once, watched, judged. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, change } from "@/lib/ask";
import type { Schemas } from "@/lib/http";
import type { Rule } from "@/lib/rules";

export const CHANNELS = ["simulator", "email", "sms", "whatsapp"] as const;
export type Channel = (typeof CHANNELS)[number];
export const STATUSES = ["draft", "scheduled", "sending", "paused", "done", "cancelled"] as const;
export type Status = (typeof STATUSES)[number];
export const STATES = ["delivered", "failed", "suppressed", "uncertain", "pending"] as const;
export type State = (typeof STATES)[number];

export interface Variant {
  name: string;
  subject: string | null;
  message: string | null;
  html?: string | null;
  share: number;
}

export interface Campaign {
  id: string;
  name: string;
  channel: Channel;
  topic: string;
  subject: string;
  message: string;
  html: string | null;
  templateId: string | null;
  segmentId: string | null;
  segmentRules: Rule | null;
  sentence: string;
  schedule: string | null;
  bestHour: boolean;
  status: Status;
  notice: string | null;
  variants: Variant[];
  holdOut: number;
  objective: string;
  tags: string[];
  audience: number | null;
  audienceHash: string | null;
  launchedAt: string | null;
  finishedAt: string | null;
  version: number;
  createdAt: string;
  changedAt: string;
}

export type Plan = Partial<Omit<Campaign, "id" | "version" | "status">>;

export type Realtime = Schemas["Realtime"];

export type Check = Schemas["Check"];

export type Delivery = Schemas["Delivery"];

export type Why = Schemas["Why"];
export type Judged = NonNullable<Why["rule"]>["tree"];

export type VariantResult = Schemas["VariantResult"];

export type Results = Schemas["Results"];

export interface Asked {
  state: string;
  reason: string;
  q: string;
}

interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

const EACH = 50;
const POLL_MS = 2_000;
const OPEN: Status[] = ["sending", "scheduled"];

/** Its time passed so long ago that nothing was sent: a person decides. */
export const isLate = ({ status, launchedAt }: Campaign): boolean => status === "paused" && launchedAt === null;

export const isMoving = (status: Status): boolean => OPEN.includes(status);

export const campaignsQuery = (q: string, status: string) =>
  infiniteQueryOptions({
    queryKey: ["campaigns", "list", q, status],
    queryFn: ({ pageParam }) => ask<Page<Campaign>>("GET", "/api/campaigns", { query: { limit: EACH, ...(q && { q }), ...(status && { status }), ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ["campaigns", "one", id],
    queryFn: () => ask<Campaign>("GET", "/api/campaigns/{campaignId}", { path: { campaignId: id } }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.status) ? POLL_MS * 2 : false),
  });

/** Announced as it changes; asked again every two seconds all the same while it moves. */
export const realtimeQuery = (id: string) =>
  queryOptions({
    queryKey: ["campaigns", "realtime", id],
    queryFn: () => ask<Realtime>("GET", "/api/campaigns/{campaignId}/realtime", { path: { campaignId: id } }),
    refetchInterval: ({ state }) => (state.data && (isMoving(state.data.status) || state.data.pending > 0) ? POLL_MS : false),
    meta: { kept: false },
  });

export const deliveriesQuery = (id: string, { state, reason, q }: Asked) =>
  infiniteQueryOptions({
    queryKey: ["campaigns", "deliveries", id, state, reason, q],
    queryFn: ({ pageParam }) => ask<Page<Delivery>>("GET", "/api/campaigns/{campaignId}/deliveries", { path: { campaignId: id }, query: { limit: EACH, ...(state && { state }), ...(reason && { reason }), ...(q && { q }), ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    meta: { kept: false },
  });

export const whyQuery = (id: string, contactId: string) =>
  queryOptions({
    queryKey: ["campaigns", "why", id, contactId],
    queryFn: () => ask<Why>("GET", "/api/campaigns/{campaignId}/why/{contactId}", { path: { campaignId: id, contactId } }),
    meta: { kept: false },
  });

export const resultsQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ["campaigns", "results", id, language],
    queryFn: () => ask<Results>("GET", "/api/campaigns/{campaignId}/results", { path: { campaignId: id }, query: { language } }),
    retry: false,
    meta: { kept: false },
  });

export const checkQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["campaigns", "check", id, version],
    queryFn: () => ask<Check>("POST", "/api/campaigns/{campaignId}/check", { path: { campaignId: id } }),
    meta: { kept: false },
    retry: false,
    gcTime: 0,
  });

function useFresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["campaigns"] });
}

/** Make the draft, or change it upon the version it has; what follows sees it as it was kept. */
export function useSaveCampaign() {
  const client = useQueryClient();
  const fresh = useFresh();
  return useMutation({
    mutationFn: ({ id, version, plan }: { id: string | null; version: number; plan: Plan }) =>
      id ? ask<Campaign>("PATCH", "/api/campaigns/{campaignId}", { path: { campaignId: id }, body: { ...plan, version } }) : ask<Campaign>("POST", "/api/campaigns", { body: plan }),
    onSuccess: (campaign) => {
      client.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      void fresh();
    },
  });
}

/** Send it now, or keep it for its time. */
export function useLaunch() {
  const fresh = useFresh();
  return useMutation({
    mutationFn: ({ id, version, schedule, skipMissing }: { id: string; version: number; schedule: string | null; skipMissing: boolean }) =>
      schedule ? ask<Campaign>("PATCH", "/api/campaigns/{campaignId}", { path: { campaignId: id }, body: { version, schedule, skipMissing } }) : ask<Campaign>("POST", "/api/campaigns/{campaignId}/launch", { path: { campaignId: id }, body: { skipMissing } }),
    onSuccess: fresh,
  });
}

export function useSteer(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: (step: "pause" | "resume" | "cancel") => ask<Campaign>("POST", `/api/campaigns/{campaignId}/${step}`, { path: { campaignId: id } }), onSuccess: fresh });
}

export function useDeleteCampaign(id: string) {
  const fresh = useFresh();
  return useMutation({ mutationFn: () => change<null>("DELETE", "/api/campaigns/{campaignId}", { path: { campaignId: id } }), onSuccess: fresh });
}

export function useDecide(id: string) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (body: { decision: "delivered" | "failed" | "send_again"; contactIds?: string[] }) => ask<{ count: number }>("POST", "/api/campaigns/{campaignId}/uncertain", { path: { campaignId: id }, body }),
    onSuccess: fresh,
  });
}

export function useSummary(id: string, language: string) {
  return useMutation({ mutationFn: () => ask<{ summary: string; figures: Record<string, unknown> }>("POST", "/api/ai/campaign-performance-summary", { body: { campaignId: id, language } }) });
}
