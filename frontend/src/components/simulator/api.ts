/** The simulator: how it behaves, and what it was handed. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "@/lib/ask";

export interface Outage {
  beginsAt: string;
  endsAt: string;
}

export interface Behaviour {
  successRate: number;
  seed: number;
  retries: number;
  latencyMs: number;
  duplicateRate: number;
  lateRate: number;
  outOfOrder: boolean | number;
  outages: Outage[];
  perMinute: number;
}

export interface Handed {
  messageId: string;
  to: string;
  at: string;
}

const LIMIT = 500;

export const simulatorQuery = queryOptions({
  queryKey: ["simulator"],
  queryFn: () => ask<Behaviour>("GET", "/api/channels/simulator"),
  retry: false,
  meta: { kept: false },
});

export const handedQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ["simulator", "handed", campaignId],
    queryFn: () => ask<Handed[]>("GET", "/api/channels/simulator/deliveries", { query: { campaignId, limit: LIMIT } }),
    retry: false,
    meta: { kept: false },
  });

export function useBehave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Behaviour>) => ask<Behaviour>("PATCH", "/api/channels/simulator", { body: change }),
    onSuccess: (now) => client.setQueryData(simulatorQuery.queryKey, now),
  });
}
