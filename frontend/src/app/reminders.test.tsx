import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { answers, page, server } from "@/test/server";
import { Socket } from "@/test/socket";
import { visit } from "@/test/visit";
import { isReminder } from "./reminders";

const TASK = {
  id: "tsk_1", title: "Call Ana", kind: "call", note: null, dueAt: "2099-11-24T08:00:00Z", priority: "normal" as const, status: "open" as const, overdue: false, remindAt: null, remindedAt: new Date().toISOString(),
  assigneeId: "usr_1", team: null, contactId: null, companyId: null, dealId: null, leadId: null, conversationId: null, suggestionId: null, completedAt: null, completedBy: null, custom: {}, version: 1,
  createdAt: "2026-11-20T10:00:00Z", changedAt: "2026-11-20T10:00:00Z",
};

beforeEach(() => server.use(answers("get", "/api/tasks", page()), answers("get", "/api/tasks/tsk_1", TASK), answers("get", "/api/users", page())));

it("shows a reminder as it comes, with the way to its task", async () => {
  const { router, user } = visit("/settings");
  await screen.findByRole("region", { name: "Password" });
  await expect.poll(() => Socket.all.length).toBeGreaterThan(0);

  const told = () => {
    Socket.newest().onmessage?.({ data: JSON.stringify({ type: "task", id: "tsk_1" }) });
    return screen.queryByText("Reminder: Call Ana");
  };
  await expect.poll(told).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "Open" }));

  await expect.poll(() => router.state.location.href).toBe("/tasks?id=tsk_1");
});

it("reminds nobody of what is old, done or another's", () => {
  expect(isReminder(TASK, "usr_1")).toBe(true);
  expect(isReminder(TASK, "usr_2")).toBe(false);
  expect(isReminder({ ...TASK, status: "done" }, "usr_1")).toBe(false);
  expect(isReminder({ ...TASK, remindedAt: "2026-01-01T10:00:00Z" }, "usr_1")).toBe(false);
});
