/** The tenant's rules of sending: the policy, topics, suppressed addresses. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { topicsQuery } from "@/components/consent/api";
import { answer, api, type Schemas } from "@/lib/http";

export type Policy = Schemas["Policy"];
export type ChannelPolicy = Schemas["ChannelPolicy"];
export const CHANNELS = ["email", "sms", "whatsapp", "simulator"] as const;
export type Channel = (typeof CHANNELS)[number];
export type Suppression = Schemas["Suppression"];

export const policyQuery = queryOptions({ queryKey: ["sending-policy"], queryFn: () => answer(api.GET("/api/sending-policy")) });

export function useChangePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["PolicyChange"]) => answer(api.PATCH("/api/sending-policy", { body })),
    onSuccess: (policy) => client.setQueryData(policyQuery.queryKey, policy),
  });
}

export type Trial = Schemas["PolicyRehearsal"];

/** What the rules as edited would have made of the last days. */
export function useTryPolicy() {
  return useMutation({ mutationFn: (body: Schemas["PolicyTrial"]) => answer(api.POST("/api/sending-policy/dry-run", { body })) });
}

export function useAddTopic() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewTopic"]) => answer(api.POST("/api/topics", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: topicsQuery.queryKey }),
  });
}

export const suppressionsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["suppressions", q],
    queryFn: ({ pageParam }) => answer(api.GET("/api/suppressions", { params: { query: { q, limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export function useSuppress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewSuppressions"]) => answer(api.POST("/api/suppressions", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["suppressions"] }),
  });
}

export function useLift() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (suppressionId: string) => {
      await answer(api.DELETE("/api/suppressions/{suppressionId}", { params: { path: { suppressionId } } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["suppressions"] }),
  });
}
