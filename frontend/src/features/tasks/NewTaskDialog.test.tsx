import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

async function fill() {
  const { router, user } = visit("/tasks?new=1");
  const form = within(await screen.findByRole("dialog", { name: "Add task" }));
  await user.type(form.getByLabelText("What is to be done"), "Call Ana back");
  fireEvent.change(form.getByLabelText("Due"), { target: { value: "2026-12-01" } });
  await user.selectOptions(form.getByLabelText("Priority"), "High");
  await user.click(form.getByRole("button", { name: "Add task" }));
  return { router, form };
}

describe("a new task", () => {
  beforeEach(() => server.use(answers("get", "/api/tasks", page())));

  it("is due by the end of its day, with its priority", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/tasks", async ({ request }) => {
        const task = (await request.json()) as object;
        sent.push(task);
        return HttpResponse.json({ id: "tsk_1", version: 1, ...task }, { status: 201 });
      }),
    );
    const { router } = await fill();

    expect(await screen.findByText("Added: Call Ana back")).toBeVisible();
    expect(sent).toEqual([{ title: "Call Ana back", dueAt: new Date("2026-12-01T23:59:59").toISOString(), priority: "high" }]);
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("stays in the form, with the reason, when the server refuses", async () => {
    server.use(refuses("post", "/api/tasks", 422, "wrong", [{ pointer: "/title", detail: "is too long" }]));
    const { form } = await fill();

    expect(await form.findByText("is too long")).toBeVisible();
    expect(form.getByLabelText("What is to be done")).toHaveValue("Call Ana back");
  });
});
