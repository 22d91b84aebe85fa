import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Channel = Schemas["Channel"];

export interface ApprovedTemplate {
  name: string;
  language: string;
  body: string;
}

/** The templates of WhatsApp that were entered by hand. */
export function templatesOf(channel: Channel): ApprovedTemplate[] {
  return (channel.options as { templates?: ApprovedTemplate[] }).templates ?? [];
}

/** The account whose templates Meta is asked for. */
export function accountOf(channel: Channel): string {
  return (channel.options as { businessAccountId?: string }).businessAccountId ?? "";
}

export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: () => answer(api.GET("/api/channels")),
});

export function useRotateSecret() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (channelId: string) => answer(api.POST("/api/channels/{channelId}/rotate", { params: { path: { channelId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["channels"] }),
  });
}

export function useCreateChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (channel: Schemas["NewChannel"]) => answer(api.POST("/api/channels", { body: channel })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["channels"] }),
  });
}

export function useChangeChannel(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Schemas["ChannelChange"]) => answer(api.PATCH("/api/channels/{channelId}", { params: { path: { channelId } }, body: change })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["channels"] }),
  });
}

export type SourceHealth = Schemas["SourceHealth"];

export const healthQuery = queryOptions({
  queryKey: ["channels", "health"],
  queryFn: () => answer(api.GET("/api/health/sources")),
  refetchInterval: 10_000,
});

export function useTryMailbox() {
  return useMutation({
    mutationFn: (wanted: Schemas["MailboxTry"]) => answer(api.POST("/api/channels/try-mailbox", { body: wanted })),
  });
}

export function usePollMailbox() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (channelId: string) => answer(api.POST("/api/channels/{channelId}/poll", { params: { path: { channelId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["channels", "health"] }),
  });
}

/** Ask Meta again for the leads that it did not give. */
export function useFetchLeads() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (channelId: string) => answer(api.POST("/api/channels/{channelId}/leads/fetch", { params: { path: { channelId } } })),
    onSuccess: ({ asked }) => toast(t("channels.leadsAsked", { count: asked })),
    onError: (error) => toast(t("channels.leadsNotAsked"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["channels", "health"] }),
  });
}
