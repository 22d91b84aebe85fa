import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Answer = Schemas["Answer"];
export type NewAnswer = Schemas["NewAnswer"];

export const answersQuery = infiniteQueryOptions({
  queryKey: ["answers"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/answers", { params: { query: { limit: 100, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
});

export function useSaveAnswer(existing: Answer | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fields: NewAnswer) =>
      existing
        ? answer(api.PATCH("/api/answers/{answerId}", { params: { path: { answerId: existing.id } }, body: { ...fields, version: existing.version } }))
        : answer(api.POST("/api/answers", { body: fields })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["answers"] }),
  });
}

/** Gone at once; undo writes it anew. */
export function useDeleteAnswer() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const restore = useMutation({
    mutationFn: ({ title, questions, text, intent, language }: Answer) => answer(api.POST("/api/answers", { body: { title, questions, text, intent, language } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["answers"] }),
  });
  return useMutation({
    mutationFn: (removed: Answer) => answer(api.DELETE("/api/answers/{answerId}", { params: { path: { answerId: removed.id } } })),
    onSuccess: (_nothing, removed) => toast(t("answers.deletedToast", { title: removed.title }), { undo: () => restore.mutate(removed) }),
    onError: (error) => toast(t("answers.notDeleted"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["answers"] }),
  });
}
