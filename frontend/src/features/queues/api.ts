import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Queue = Schemas["Queue"];
export type Letter = Schemas["Letter"];

const REFRESH_MS = 5_000;

export const queuesQuery = queryOptions({
  queryKey: ["queues"],
  queryFn: () => answer(api.GET("/api/ops/queues")),
  refetchInterval: REFRESH_MS,
});

export const lettersQuery = (name: string) =>
  queryOptions({
    queryKey: ["dead-letters", name],
    queryFn: () => answer(api.GET("/api/ops/queues/{name}/dead-letters", { params: { path: { name }, query: { limit: 100 } } })),
    refetchInterval: REFRESH_MS,
  });

type Decision = "replay" | "discard";

function send(name: string, decision: Decision, ids: string[] | undefined) {
  const options = { params: { path: { name } }, body: ids ? { ids } : {} };
  return decision === "replay"
    ? answer(api.POST("/api/ops/queues/{name}/dead-letters/replay", options))
    : answer(api.POST("/api/ops/queues/{name}/dead-letters/discard", options));
}

/** Replay or discard the named letters of a queue; all of them when none is named. */
export function useSettle(name: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ decision, ids }: { decision: Decision; ids?: string[] }) => send(name, decision, ids),
    onSuccess: ({ count }, { decision }) => toast(t(decision === "replay" ? "queues.replayedToast" : "queues.discardedToast", { count })),
    onError: (error) => toast(t("queues.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["queues"] }), client.invalidateQueries({ queryKey: ["dead-letters"] })]),
  });
}
