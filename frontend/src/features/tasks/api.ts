import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, written, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";

export type Task = Schemas["Task"];
export type NewTask = Schemas["NewTask"];
export type TaskStatus = Task["status"];
export type ParsedTask = Schemas["ParsedTask"];

export const tasksQuery = (status: TaskStatus) =>
  infiniteQueryOptions({
    queryKey: ["tasks", status],
    queryFn: ({ pageParam }) => answer(api.GET("/api/tasks", { params: { query: { status, sort: status === "done" ? "-completedAt" : "dueAt", limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const taskQuery = (taskId: string) => queryOptions({ queryKey: ["tasks", "one", taskId], queryFn: () => answer(api.GET("/api/tasks/{taskId}", { params: { path: { taskId } } })) });

/** What a line says, with times as they are where the reader is. Nothing is written. */
export const parsedQuery = (text: string) =>
  queryOptions({
    queryKey: ["task-text", text],
    queryFn: ({ signal }) => answer(api.POST("/api/tasks/parse", { body: { text, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }, signal })),
    enabled: text !== "",
    staleTime: 60_000,
    gcTime: 60_000,
    meta: { kept: false },
  });

export function useCreateTask() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const offerUndo = useUndo();
  return useMutation({
    mutationFn: (task: NewTask) => written(api.POST("/api/tasks", { body: task })),
    onSuccess: async ({ data, operationId }) => {
      offerUndo(t("tasks.addedToast", { title: data.title }), operationId);
      await client.invalidateQueries({ queryKey: ["tasks"] });
    },
  });
}

/** Tick a task off, or back on; ten seconds to undo. */
export function useSetTaskStatus() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const offerUndo = useUndo();
  return useMutation({
    mutationFn: ({ task, status }: { task: Task; status: TaskStatus }) =>
      written(api.PATCH("/api/tasks/{taskId}", { params: { path: { taskId: task.id } }, body: { status, version: task.version } })),
    onSuccess: ({ data, operationId }) => offerUndo(t(data.status === "done" ? "tasks.doneToast" : "tasks.openToast", { title: data.title }), operationId),
    onError: (error) => toast(t("tasks.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["tasks"] }),
  });
}
