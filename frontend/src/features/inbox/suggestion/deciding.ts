/** What a person does with a suggestion. */
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dropDraft } from "@/lib/drafts";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { conversationQuery, refetchInbox, type ConversationDetail, type Suggestion } from "../api";
import { newerMessage } from "../reply/seeing";
import { UNDO_SECONDS, useUndoSend } from "../reply/sending";

/** The conversations with a decision that the server has not answered yet. */
export function beingDecided(client: QueryClient): Set<string> {
  const pending = client.getMutationCache().findAll({ mutationKey: ["decision"], status: "pending" });
  return new Set(pending.map(({ state }) => (state.variables as { suggestion: Suggestion }).suggestion.conversationId));
}

/** Show the decision at once, put it back and say why if the server refuses. */
function useDecision<Input>(status: Suggestion["status"], send: (suggestion: Suggestion, input: Input) => Promise<Suggestion>, done: "approved" | "rejected") {
  const client = useQueryClient();
  const undoSend = useUndoSend();
  const { t } = useTranslation();
  return useMutation({
    mutationKey: ["decision"],
    mutationFn: ({ suggestion, input }: { suggestion: Suggestion; input: Input }) => send(suggestion, input),
    onMutate: async ({ suggestion }) => {
      const { queryKey } = conversationQuery(suggestion.conversationId);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<ConversationDetail>(queryKey);
      if (before?.suggestion) client.setQueryData(queryKey, { ...before, suggestion: { ...before.suggestion, status } });
      return { queryKey, before };
    },
    onError: (error, _input, context) => {
      if (context?.before) client.setQueryData(context.queryKey, context.before);
      toast(t("inbox.notDone"), { tone: "failed", detail: newerMessage(error) ? t("inbox.newer.draft") : asProblem(error).message });
    },
    onSuccess: ({ id, conversationId, replyMessageId }, { suggestion }) => {
      const undo = done === "approved" && replyMessageId ? () => undoSend({ id: replyMessageId, conversationId, suggestionId: id }) : undefined;
      dropDraft(`suggestion.${suggestion.id}`);
      toast(t(done === "approved" && suggestion.action !== "reply" ? "inbox.agreedToast" : `inbox.${done}Toast`), { undo });
    },
    onSettled: () => refetchInbox(client),
  });
}

export function useApprove() {
  return useDecision<Pick<Schemas["Approval"], "text" | "seenMessageId">>(
    "approved",
    (suggestion, input) =>
      answer(
        api.POST("/api/suggestions/{suggestionId}/approve", {
          params: { path: { suggestionId: suggestion.id } },
          body: { ...input, undoSeconds: UNDO_SECONDS },
        }),
      ),
    "approved",
  );
}

export function useReject() {
  return useDecision<string>(
    "rejected",
    (suggestion, reason) => answer(api.POST("/api/suggestions/{suggestionId}/reject", { params: { path: { suggestionId: suggestion.id } }, body: { reason } })),
    "rejected",
  );
}

/** Say what the message is really about; what was decided stays. */
export function useCorrectIntent(suggestion: Suggestion) {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (intent: Suggestion["intent"]) => answer(api.PUT("/api/suggestions/{suggestionId}/intent", { params: { path: { suggestionId: suggestion.id } }, body: { intent } })),
    onSuccess: () => toast(t("suggestion.topic.noted")),
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
}

/** Keep a reply that the assistant sent from going out; it waits for a decision then. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (suggestionId: string) => answer(api.POST("/api/suggestions/{suggestionId}/take-back", { params: { path: { suggestionId } } })),
    onSettled: () => refetchInbox(client),
  });
}
