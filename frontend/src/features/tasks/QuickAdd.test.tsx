import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const DUE = "2099-11-24T08:00:00Z";
const PARSED = { title: "call Ana", kind: "call", dueAt: DUE, priority: "normal", contact: { id: "con_1", name: "Ana Silva" }, candidates: [] };

function takes(sent: unknown[]) {
  return http.post("*/api/tasks", async ({ request }) => {
    const task = (await request.json()) as object;
    sent.push(task);
    return HttpResponse.json({ id: "tsk_1", version: 1, ...task }, { status: 201, headers: { "Operation-Id": "op_1" } });
  });
}

async function type(text: string) {
  const { user } = visit("/tasks");
  const form = within(await screen.findByRole("form", { name: "A task in one line" }));
  await user.type(form.getByRole("textbox"), text);
  return { user, form };
}

describe("a task in one line", () => {
  beforeEach(() => server.use(answers("get", "/api/tasks", page()), answers("post", "/api/tasks/parse", PARSED)));

  it("says what it understood, and is added by Enter, for oneself, with a reminder at its time", async () => {
    const sent: unknown[] = [];
    server.use(takes(sent));
    const { user, form } = await type("call Ana 24 Nov 2099 9");

    expect(await form.findByText("with Ana Silva")).toBeVisible();
    await user.keyboard("{Enter}");

    expect(await screen.findByText("Added: call Ana")).toBeVisible();
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    expect(sent).toEqual([{ title: "call Ana", kind: "call", dueAt: DUE, remindAt: DUE, priority: "normal", assigneeId: "usr_1", contactId: "con_1" }]);
    await waitFor(() => expect(form.getByRole("textbox")).toHaveValue(""));
  });

  it("is due today when no day was said", async () => {
    const sent: { dueAt: string; remindAt?: string }[] = [];
    server.use(answers("post", "/api/tasks/parse", { ...PARSED, dueAt: null, contact: null }), takes(sent));
    const { user, form } = await type("tidy up");

    expect(await form.findByText("Due today, as no day was said")).toBeVisible();
    await user.keyboard("{Enter}");

    await screen.findByText("Added: call Ana");
    expect(new Date(sent[0]?.dueAt ?? "").toDateString()).toBe(new Date().toDateString());
    expect(sent[0]).not.toHaveProperty("remindAt");
  });

  it("asks who is meant when it could be several", async () => {
    const sent: unknown[] = [];
    const candidates = [{ id: "con_1", name: "Ana Silva" }, { id: "con_2", name: "Ana Costa" }];
    server.use(answers("post", "/api/tasks/parse", { ...PARSED, contact: null, candidates }), takes(sent));
    const { user, form } = await type("call Ana");

    await user.click(await form.findByRole("button", { name: "Ana Costa" }));
    await user.click(form.getByRole("button", { name: "Add" }));

    await screen.findByText("Added: call Ana");
    expect(sent[0]).toHaveProperty("contactId", "con_2");
  });

  it("is added once however often Enter is pressed, and what is typed meanwhile stays", async () => {
    const sent: unknown[] = [];
    server.use(takes(sent));
    const { user, form } = await type("call Ana");
    await user.keyboard("{Enter}{Enter}");
    await user.type(form.getByRole("textbox"), " again");

    await screen.findByText("Added: call Ana");
    await waitFor(() => expect(form.getByRole("button", { name: "Add" })).toBeEnabled());
    expect(sent).toHaveLength(1);
    expect(form.getByRole("textbox")).toHaveValue("call Ana again");
  });

  it("keeps its words when the server refuses, and over a reload", async () => {
    server.use(refuses("post", "/api/tasks", 503, "The tasks are asleep"));
    const { user, form } = await type("call Ana");
    await user.keyboard("{Enter}");

    expect(await form.findByRole("alert")).toBeVisible();
    expect(form.getByRole("textbox")).toHaveValue("call Ana");
    expect(localStorage.getItem("mancrel.draft.tasks.quick")).toBe("call Ana");
  });
});
