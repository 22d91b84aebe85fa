/** The work list of data quality, and mending what is on it. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { answer, api, type Schemas } from "@/lib/http";
import { finished } from "@/lib/operations";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";

export type Proposal = Schemas["Proposal"];
export type Issue = Proposal["issue"];
export type IssueCount = Schemas["IssueCount"];
export type Mending = Schemas["Mending"];

const PAGE = 50;
export const ISSUES: Issue[] = ["email_typo", "phone_unreadable", "name_case", "no_name", "unreachable"];
const MENDABLE: string[] = ["email_typo", "phone_unreadable", "name_case"] satisfies Mending["issue"][];

export function isMendable(issue: Issue): issue is Mending["issue"] {
  return MENDABLE.includes(issue);
}

export const worklistQuery = (issue: Issue | undefined) =>
  infiniteQueryOptions({
    queryKey: ["quality", "list", issue ?? ""],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/quality", { params: { query: { limit: PAGE, ...(issue && { issue }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** Orders that came without their customer, the oldest first. */
export const waitingOrdersQuery = queryOptions({
  queryKey: ["quality", "orders"],
  queryFn: ({ signal }) => answer(api.GET("/api/orders/unmatched", { signal })),
});

/** Mend an issue in one contact or in all, wait for its end, and offer the way back. */
export function useMend() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const offerUndo = useUndo();
  return useMutation({
    mutationFn: async (mending: Mending) => {
      const ended = await finished(await answer(api.POST("/api/quality/fixes", { body: mending })));
      if (ended.status === "failed") throw new Error(ended.reason ?? ended.title);
      return ended;
    },
    onSuccess: ({ id, done, conflicts, unchanged }) => {
      const left = conflicts + unchanged;
      const many = (value: number) => ({ count: value, total: count(value, i18n.language) });
      offerUndo(t("quality.mended", many(done)), done > 0 ? id : null, left > 0 ? t("quality.left", many(left)) : undefined);
    },
    onError: (error) => toast(t("quality.notMended"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["quality"] }), client.invalidateQueries({ queryKey: ["contacts"] })]),
  });
}
