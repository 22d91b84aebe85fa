/** Pairs that may be the same: listed, looked for, dismissed. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MergeNoun } from "@/components/merge/api";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Pair = Schemas["Duplicate"];
export type Reason = Schemas["Reason"];
export type Status = Pair["status"];
export type Band = Pair["band"];

const PAGE = 50;
const LOOK_MS = 2_000;

export interface Shown {
  noun: MergeNoun;
  status: Status;
  band?: Band;
}

export const pairsQuery = (shown: Shown) =>
  infiniteQueryOptions({
    queryKey: ["duplicates", "list", shown],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/duplicates", { params: { query: { ...shown, limit: PAGE, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** How the last look went; asked again and again while one is under way. */
export const scanQuery = (noun: MergeNoun) =>
  queryOptions({
    queryKey: ["duplicates", "scan", noun],
    queryFn: () => answer(api.GET("/api/duplicates/scan", { params: { query: { noun } } })),
    refetchInterval: (query) => (query.state.data?.running ? LOOK_MS : false),
  });

export function useScan(noun: MergeNoun) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/duplicates/scan", { body: { noun } })),
    onSuccess: (scan) => client.setQueryData(scanQuery(noun).queryKey, scan),
    onError: (error) => toast(t("duplicates.notScanned"), { tone: "failed", detail: asProblem(error).message }),
  });
}

/** "Never merge these two", and the way back. */
export function useDecide() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ id, as }: { id: string; as: Status }) => {
      const params = { path: { duplicateId: id } };
      return answer(as === "dismissed" ? api.POST("/api/duplicates/{duplicateId}/dismiss", { params }) : api.POST("/api/duplicates/{duplicateId}/reopen", { params }));
    },
    onSuccess: (_, { id, as }) => toast(t(`duplicates.became.${as}`), { undo: () => decide.mutate({ id, as: as === "dismissed" ? "open" : "dismissed" }) }),
    onError: (error) => toast(t("duplicates.notDecided"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["duplicates", "list"] }),
  });
  return decide;
}
