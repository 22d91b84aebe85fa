import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { savedRepliesQuery, type SavedReply } from "@/lib/savedReplies";
import { toast } from "@/lib/toasts";

/** The values that a text can show. */
export const blanksQuery = queryOptions({
  queryKey: ["saved-replies", "blanks"],
  queryFn: () => answer(api.GET("/api/saved-replies/blanks")),
  staleTime: 300_000,
});

function useAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: savedRepliesQuery.queryKey, exact: true });
}

export function useSaveReply(existing: SavedReply | null) {
  const anew = useAnew();
  return useMutation({
    mutationFn: (body: Schemas["NewSavedReply"]) =>
      existing
        ? answer(api.PATCH("/api/saved-replies/{savedReplyId}", { params: { path: { savedReplyId: existing.id } }, body: { ...body, version: existing.version } }))
        : answer(api.POST("/api/saved-replies", { body })),
    onSuccess: anew,
  });
}

/** Gone at once; undo brings it back with its uses. */
export function useDeleteReply() {
  const { t } = useTranslation();
  const anew = useAnew();
  const failed = (text: string) => (error: unknown) => toast(text, { tone: "failed", detail: asProblem(error).message });
  const restore = useMutation({
    mutationFn: (savedReplyId: string) => answer(api.POST("/api/saved-replies/{savedReplyId}/restore", { params: { path: { savedReplyId } } })),
    onError: failed(t("savedReplies.notRestored")),
    onSettled: anew,
  });
  return useMutation({
    mutationFn: ({ id }: SavedReply) => answer(api.DELETE("/api/saved-replies/{savedReplyId}", { params: { path: { savedReplyId: id } } })),
    onSuccess: (_nothing, { id, name }) => toast(t("savedReplies.deletedToast", { name }), { undo: () => restore.mutate(id) }),
    onError: failed(t("savedReplies.notDeleted")),
    onSettled: anew,
  });
}
