/** Replies that leave later: written, put off, cancelled, sent now. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dropDraft, readDraft, writeDraft } from "@/lib/drafts";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { refetchInbox, type Planned, type ScheduledReply } from "../api";
import { useMoment } from "../Snooze";
import { dropFiles, putFiles } from "./files";
import { UNDO_SECONDS, useUndoSend } from "./sending";

function params(id: string) {
  return { params: { path: { scheduledReplyId: id } } };
}

/** Put the words and files of a reply into the reply box, before what stands there. */
export function intoBox(conversationId: string, { text, attachments }: Pick<ScheduledReply, "text" | "attachments">): void {
  const since = readDraft(`reply.${conversationId}`)?.trim();
  writeDraft(`reply.${conversationId}`, since ? `${text}\n\n${since}` : text);
  putFiles(conversationId, attachments);
}

/** What all of them do in the end, and where they fail. */
function useAround() {
  const client = useQueryClient();
  const { t } = useTranslation();
  return {
    onError: (error: unknown) => toast(t("scheduling.notScheduled"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  };
}

/** Let a reply leave later; what was typed is kept until the server has it. Ten seconds to undo. */
export function useSchedule(conversationId: string) {
  const { t } = useTranslation();
  const moment = useMoment();
  const cancel = useCancel(conversationId);
  return useMutation({
    ...useAround(),
    mutationFn: (body: Planned) => answer(api.POST("/api/conversations/{conversationId}/scheduled-replies", { params: { path: { conversationId } }, body })),
    onSuccess: ({ id, sendAt }, { text, attachmentIds }) => {
      if (readDraft(`reply.${conversationId}`) === text) dropDraft(`reply.${conversationId}`);
      dropFiles(conversationId, attachmentIds);
      toast(t("scheduling.toast", { at: moment(sendAt) }), { undo: () => cancel.mutate(id) });
    },
  });
}

/** Let it not leave: its words come into the reply box. */
export function useCancel(conversationId: string) {
  const { t } = useTranslation();
  return useMutation({
    ...useAround(),
    mutationFn: (id: string) => answer(api.POST("/api/scheduled-replies/{scheduledReplyId}/cancel", params(id))),
    onSuccess: (reply) => {
      intoBox(conversationId, reply);
      toast(t("scheduling.cancelledToast"));
    },
  });
}

/** As `useCancel`, where its words are somewhere else or not wanted. */
export function useLetGo() {
  return useMutation({ ...useAround(), mutationFn: (id: string) => answer(api.POST("/api/scheduled-replies/{scheduledReplyId}/cancel", params(id))) });
}

export function usePutOff() {
  const { t } = useTranslation();
  const moment = useMoment();
  const change = useMutation({
    ...useAround(),
    mutationFn: ({ reply, at }: { reply: ScheduledReply; at: string }) => answer(api.PATCH("/api/scheduled-replies/{scheduledReplyId}", { ...params(reply.id), body: { sendAt: at } })),
    onSuccess: (changed, { reply }) => toast(t("scheduling.movedToast", { at: moment(changed.sendAt) }), { undo: () => change.mutate({ reply: changed, at: reply.sendAt }) }),
  });
  return change;
}

/** Let it leave now; it can be taken back as every reply. */
export function useSendNow(name: string) {
  const { t } = useTranslation();
  const undoSend = useUndoSend();
  return useMutation({
    ...useAround(),
    mutationFn: (id: string) => answer(api.POST("/api/scheduled-replies/{scheduledReplyId}/send", { ...params(id), body: { undoSeconds: UNDO_SECONDS } })),
    onSuccess: (message) => toast(t("inbox.replyToast", { name }), { undo: () => undoSend(message) }),
  });
}
