/** How far the assistant goes by itself: the policy, the switch, the proof, blind judging, decisions. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import type { Intent } from "@/lib/intents";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type InForce = Schemas["Autonomy"];
export type Policy = Schemas["AutonomyPolicy"];
export type Hours = Exclude<NonNullable<Policy["hours"]>, string>;
export type Away = Exclude<NonNullable<Policy["away"]>, string>;
export type Version = Schemas["AutonomyVersion"];
export type Check = Schemas["AutonomyCheck"];
export type Standing = Schemas["Standing"];
export type Verdict = Schemas["NewJudgement"]["verdict"];
export type Model = Schemas["ModelCard"];
export type Replay = Schemas["Replay"];
export const RUNGS = ["suggest", "ask", "act_with_undo", "act"] as const;
export const MODES = ["off", "shadow", "on"] as const;

export const policyQuery = queryOptions({ queryKey: ["assistant", "policy"], queryFn: () => answer(api.GET("/api/assistant/policy")) });
export const standingQuery = queryOptions({ queryKey: ["assistant", "standing"], queryFn: () => answer(api.GET("/api/assistant/standing")) });
export const modelQuery = queryOptions({ queryKey: ["assistant", "model"], queryFn: () => answer(api.GET("/api/assistant/model")), refetchInterval: (query) => (query.state.data?.learning ? 5_000 : false) });
export const versionsQuery = queryOptions({ queryKey: ["assistant", "versions"], queryFn: () => answer(api.GET("/api/assistant/policy/versions")) });
export const casesQuery = queryOptions({ queryKey: ["assistant", "cases"], queryFn: () => answer(api.GET("/api/assistant/judging", { params: { query: { limit: 20 } } })) });
export const decisionsQuery = infiniteQueryOptions({
  queryKey: ["envelopes", "list"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/envelopes", { params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
});

/** What changes the policy changes what stands beside it; *onSuccess* is called also when that replaces who asked. */
function useChanging<Input>(send: (input: Input) => Promise<unknown>, onSuccess?: () => void) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess, onSettled: () => client.invalidateQueries({ queryKey: ["assistant"] }) });
}

export const useChangePolicy = (onSuccess: () => void) => useChanging((body: { version: number; text: string }) => answer(api.PUT("/api/assistant/policy", { body })), onSuccess);
export const useApprovePolicy = () => useChanging((proposalId: string) => answer(api.POST("/api/assistant/policy/proposals/{proposalId}/approve", { params: { path: { proposalId } } })));
export const useWithdrawPolicy = () => useChanging(async (proposalId: string) => void (await answer(api.DELETE("/api/assistant/policy/proposals/{proposalId}", { params: { path: { proposalId } } }))));
export const useSwitch = () => useChanging((stop: boolean) => answer(stop ? api.POST("/api/assistant/stop", { body: {} }) : api.POST("/api/assistant/resume", { body: {} })));
export const useJudge = () => useChanging((body: Schemas["NewJudgement"]) => answer(api.POST("/api/assistant/judgements", { body })));

export const useLearn = () => useChanging<null>(() => answer(api.POST("/api/assistant/model/learn")));
export const useGoBack = () => useChanging((version: string) => answer(api.POST("/api/assistant/model/go-back", { body: { version } })));

/** The file with a form's values in it, and what it loosens. */
export function useCheck() {
  return useMutation({ mutationFn: (body: { text: string; policy?: Policy }) => answer(api.POST("/api/assistant/policy/check", { body })) });
}

export function useReplay() {
  return useMutation({ mutationFn: (text: string) => answer(api.POST("/api/assistant/policy/replay", { body: { since: "30d", policy: text } })) });
}

export function useSaveIntent(intent: Intent | null) {
  return useChanging((body: Schemas["NewIntent"] | Omit<Schemas["IntentChange"], "version">) =>
    intent ? answer(api.PATCH("/api/assistant/intents/{key}", { params: { path: { key: intent.key } }, body: { ...body, version: intent.version } })) : answer(api.POST("/api/assistant/intents", { body: body as Schemas["NewIntent"] })),
  );
}

/** Gone at once; undo brings it back with its labels. */
export function useDeleteIntent() {
  const { t } = useTranslation();
  const failed = (text: string) => (error: unknown) => toast(text, { tone: "failed", detail: asProblem(error).message });
  const restore = useChanging((key: string) => answer(api.POST("/api/assistant/intents/{key}/restore", { params: { path: { key } } })));
  const remove = useChanging(({ key }: { key: string; name: string }) => answer(api.DELETE("/api/assistant/intents/{key}", { params: { path: { key } } })));
  return {
    isPending: remove.isPending,
    remove: (intent: { key: string; name: string }) =>
      remove.mutate(intent, {
        onSuccess: () => toast(t("assistant.intents.deleted", { name: intent.name }), { undo: () => restore.mutate(intent.key, { onError: failed(t("assistant.intents.notRestored")) }) }),
        onError: failed(t("assistant.intents.notDeleted")),
      }),
  };
}

/** Examples that are hard to tell from those of another intent. */
export const alikeQuery = (key: string | null, examples: string[]) =>
  queryOptions({
    queryKey: ["assistant", "alike", key, examples],
    queryFn: () => answer(api.POST("/api/assistant/intents/check", { body: { key, examples } })),
    enabled: examples.length > 0,
    placeholderData: (before) => before,
  });
