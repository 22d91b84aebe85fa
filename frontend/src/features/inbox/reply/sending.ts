/** What a person sends, and the moments in which it can be taken back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { dropDraft, readDraft, writeDraft } from "@/lib/drafts";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { refetchInbox, type Message, type Reply } from "../api";
import { dropFiles, putFiles } from "./files";

/** What a person sends leaves after so many seconds, a little longer than its toast offers to undo it. */
export const UNDO_SECONDS = 12;

/** Keep a reply of a person from leaving: its words come back to where they were written, and the screen with them. */
function useTakeBackReply() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ messageId }: { messageId: string; conversationId: string; key: string }) => answer(api.POST("/api/messages/{messageId}/take-back", { params: { path: { messageId } } })),
    onSuccess: ({ text, template, attachments }, { conversationId, key }) => {
      const since = readDraft(key)?.trim();
      if (!template) writeDraft(key, since ? `${text}\n\n${since}` : text);
      putFiles(conversationId, attachments);
      toast(t("inbox.takenBackToast"));
      void navigate({ to: "/inbox", search: (old) => ({ ...old, id: conversationId }) });
    },
    onError: (error) => toast(t("inbox.notTakenBack"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
}

/** The undo of a message: what was approved goes back to its draft, one's own words to the reply box. */
export function useUndoSend(): (message: Pick<Message, "id" | "conversationId" | "suggestionId">) => void {
  const { mutate } = useTakeBackReply();
  return ({ id, conversationId, suggestionId }) => mutate({ messageId: id, conversationId, key: suggestionId ? `suggestion.${suggestionId}` : `reply.${conversationId}` });
}

/** Answer in one's own words; what was typed is kept until the server has it. */
export function useReply(conversationId: string, name: string) {
  const client = useQueryClient();
  const undoSend = useUndoSend();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (body: Reply) => answer(api.POST("/api/conversations/{conversationId}/messages", { params: { path: { conversationId } }, body: { undoSeconds: UNDO_SECONDS, ...body } })),
    onSuccess: (message, { text, attachmentIds }) => {
      if (readDraft(`reply.${conversationId}`) === text) dropDraft(`reply.${conversationId}`);
      dropFiles(conversationId, attachmentIds);
      toast(t("inbox.replyToast", { name }), { undo: () => undoSend(message) });
    },
    onSettled: () => void refetchInbox(client), // not waited for: the next words may be sent meanwhile
  });
}
