/** Notes for colleagues: writing and changing them, and taking back that they were deleted. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { mentionsQuery, useReadMentions } from "@/lib/mentions";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { refetchInbox, type ConversationDetail } from "../api";

export type Note = Schemas["Note"];
type Words = Schemas["NewNote"];

/** *key* is the same for the same words: sent twice, they are kept once. */
export function useWriteNote(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: Words & { key: string }) =>
      answer(api.POST("/api/conversations/{conversationId}/notes", { params: { path: { conversationId } }, headers: { "Idempotency-Key": key }, body })),
    onSuccess: () => refetchInbox(client),
  });
}

const change = ({ note, ...body }: Words & { note: Note }) =>
  answer(api.PATCH("/api/notes/{noteId}", { params: { path: { noteId: note.id } }, body: { ...body, version: note.version } }));

/** Let a note say something else; ten seconds to let it say again what it said. */
export function useChangeNote() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const back = useMutation({
    mutationFn: change,
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
  return useMutation({
    mutationFn: change,
    onSuccess: (changed, { note: { text, mentions } }) => toast(t("inbox.note.changedToast"), { undo: () => back.mutate({ note: changed, text, mentions }) }),
    onSettled: () => refetchInbox(client),
  });
}

/** Gone at once; ten seconds to bring it back. */
export function useDeleteNote() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const onError = (error: unknown) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message });
  const onSettled = () => refetchInbox(client);
  const restore = useMutation({
    mutationFn: (noteId: string) => answer(api.POST("/api/notes/{noteId}/restore", { params: { path: { noteId } } })),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: (noteId: string) => answer(api.DELETE("/api/notes/{noteId}", { params: { path: { noteId } } })),
    onSuccess: (_nothing, noteId) => toast(t("inbox.note.deletedToast"), { undo: () => restore.mutate(noteId) }),
    onError,
    onSettled,
  });
}

/** Whoever looks at a conversation has read where they are mentioned in it. */
export function useReadMentionsHere({ id, notes }: ConversationDetail): void {
  const unread = useQuery(mentionsQuery(true)).data?.items ?? [];
  const { mutate } = useReadMentions();
  const here = notes.findLast((note) => unread.some((mention) => mention.note.id === note.id))?.id;
  useEffect(() => {
    if (here) mutate(id);
  }, [here, id, mutate]);
}
