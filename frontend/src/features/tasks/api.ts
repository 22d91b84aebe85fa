import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Task = Schemas["Task"];
export type NewTask = Schemas["NewTask"];
export type TaskStatus = Task["status"];

export const tasksQuery = (status: TaskStatus) =>
  infiniteQueryOptions({
    queryKey: ["tasks", status],
    queryFn: ({ pageParam }) => answer(api.GET("/api/tasks", { params: { query: { status, limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export function useCreateTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: NewTask) => answer(api.POST("/api/tasks", { body: task })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tasks"] }),
  });
}

/** Tick a task off, or back on; ten seconds to undo. */
export function useSetTaskStatus() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ task, status }: { task: Task; status: TaskStatus }) =>
      answer(api.PATCH("/api/tasks/{taskId}", { params: { path: { taskId: task.id } }, body: { status, version: task.version } })),
    onSuccess: (task, { status }) => {
      const undo = () => change.mutate({ task, status: status === "done" ? "open" : "done" });
      toast(t(status === "done" ? "tasks.doneToast" : "tasks.openToast", { title: task.title }), { undo });
    },
    onError: (error) => toast(t("tasks.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["tasks"] }),
  });
  return change;
}
