/** A reminder whose time has come, as soon as the server tells of it. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { onChange } from "@/lib/live";
import { currentUser } from "@/lib/session";
import { toast } from "@/lib/toasts";

type Task = Schemas["Task"];

const FRESH_MS = 120_000;
/** A bulk edit tells of many tasks at once, and is no reminder; then only one of them is looked at. */
const PAUSE_MS = 250;

/** Whether *task* is this person's and its reminder came just now. */
export function isReminder(task: Task, userId: string | undefined, now = Date.now()): boolean {
  if (!task.remindedAt || task.status !== "open" || task.assigneeId !== userId) return false;
  return Math.abs(now - Date.parse(task.remindedAt)) < FRESH_MS;
}

export function useReminders(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    const said = new Set<string>();
    const waiting = new Set<string>();

    async function look(taskId: string): Promise<void> {
      waiting.delete(taskId);
      const task = await answer(api.GET("/api/tasks/{taskId}", { params: { path: { taskId } } })).catch(() => null);
      const mark = `${taskId} ${task?.remindedAt}`;
      if (!task || said.has(mark) || !isReminder(task, currentUser()?.id)) return;
      said.add(mark);
      toast(t("live.reminder", { title: task.title }), { open: () => void navigate({ to: "/tasks", search: { id: taskId } }) });
    }

    return onChange(({ type, id }) => {
      if (type !== "task" || waiting.has(id) || waiting.size >= 5) return;
      waiting.add(id);
      setTimeout(() => void look(id), PAUSE_MS);
    });
  }, [t, navigate]);
}
