/** Merging and splitting conversations, each with a way back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { refetchInbox } from "./api";

interface Pair {
  into: string;
  other: string;
}

function merge({ into, other }: Pair) {
  return answer(api.POST("/api/conversations/{conversationId}/merge", { params: { path: { conversationId: into } }, body: { conversationId: other } }));
}

function unmerge({ into, other }: Pair) {
  return answer(api.POST("/api/conversations/{conversationId}/unmerge", { params: { path: { conversationId: into } }, body: { conversationId: other } }));
}

function useWork<Input, Output>(work: (input: Input) => Promise<Output>, done: (output: Output, input: Input) => void) {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: work,
    onSuccess: done,
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
}

/** Bring another conversation into this one; undo gives it its messages back. */
export function useMerge() {
  const { t } = useTranslation();
  const back = useWork(unmerge, () => toast(t("inbox.unmergedToast")));
  return useWork(merge, (_merged, pair: Pair) => toast(t("inbox.mergedToast"), { undo: () => back.mutate(pair) }));
}

/** Move messages into a conversation of their own and go there; undo brings them back. */
export function useSplit(conversationId: string) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/inbox" });
  const go = (id: string) => void navigate({ search: (old) => ({ ...old, id, pane: undefined }) });
  const back = useWork(merge, (merged) => {
    toast(t("inbox.unsplitToast"));
    go(merged.id);
  });
  return useWork(
    (messageIds: string[]) => answer(api.POST("/api/conversations/{conversationId}/split", { params: { path: { conversationId } }, body: { messageIds } })),
    (made) => {
      toast(t("inbox.splitToast"), { undo: () => back.mutate({ into: conversationId, other: made.id }) });
      go(made.id);
    },
  );
}
