import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Condition, Group } from "@/lib/rules";
import { FIELDS, contact } from "@/test/records";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const asked: Group[] = [];

/** As many people as the value of the first condition says; all are 60. */
function counted(rules: Group): number {
  const first = rules.conditions[0] as Condition | undefined;
  return first ? Number(first.value) : 60;
}

const preview = http.post("*/api/customers/preview", async ({ request }) => {
  const { rules } = (await request.json()) as { rules: Group };
  asked.push(rules);
  return HttpResponse.json({ count: counted(rules), total: 60, sample: [contact(1), contact(2)], sentence: `said by the server ${counted(rules)}`, tookMs: 1.5 });
});

beforeEach(() => {
  asked.length = 0;
  server.use(preview, answers("get", "/api/fields", page(...FIELDS)), answers("get", "/api/users", page()), answers("get", "/api/events", page()));
});

const opened = (rule?: Group) => visit(`/segments/new${rule ? `?rules=${encodeURIComponent(JSON.stringify(rule))}` : ""}`);
const status = async (text: string) => waitFor(() => expect(within(screen.getByRole("complementary", { name: "People" })).getByRole("status")).toHaveTextContent(text));

describe("the rule builder", () => {
  it("counts, says and shows people as one builds", async () => {
    const { user } = opened();
    await screen.findByRole("button", { name: "Add condition" });
    await status("60 people match");

    await user.click(screen.getByRole("button", { name: "Add condition" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Visits");
    await user.type(screen.getByRole("spinbutton", { name: "Value" }), "7");

    await status("7 people match");
    expect(screen.getByText("said by the server 7")).toBeInTheDocument();
    expect(screen.getByText("of 60, counted in 1.5 ms")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /Ben Ito/ })).toHaveAttribute("href", "/contacts/con_1");
    expect(asked.at(-1)).toEqual({ operator: "AND", conditions: [{ field: "visits", operator: ">=", value: "7" }] });
  });

  it("moves a condition into a group and out again without dragging", async () => {
    const { user } = opened({ operator: "AND", conditions: [{ field: "visits", operator: ">", value: "3" }, { operator: "OR", conditions: [{ field: "city", operator: "contains", value: "po" }] }] });
    await user.click(await screen.findByRole("button", { name: "Move Visits down" }));

    await waitFor(() => expect(asked.at(-1)?.conditions).toHaveLength(1));
    expect(asked.at(-1)).toMatchObject({ conditions: [{ operator: "OR", conditions: [{ field: "visits" }, { field: "city" }] }] });
    await user.click(screen.getByRole("button", { name: "Move Visits up" }));
    await waitFor(() => expect(asked.at(-1)?.conditions).toHaveLength(2));
  });

  it("says both counts where never is a question", async () => {
    const { user } = opened({ operator: "AND", conditions: [{ field: "lastVisit", operator: "inactive_days", value: 30 }] });
    await user.click(await screen.findByRole("button", { name: "Count them in" }));

    await waitFor(() => expect(asked.at(-1)?.conditions[0]).toMatchObject({ operator: "inactive_days_or_never" }));
    expect(await screen.findByRole("button", { name: "Leave them out" })).toBeInTheDocument();
  });

  it("says at the condition what the server cannot take", async () => {
    server.use(refuses("post", "/api/customers/preview", 422, "no", [{ pointer: "/rules/conditions/0/value", detail: "must be a number" }]));
    opened({ operator: "AND", conditions: [{ field: "city", operator: "contains", value: "" }, { field: "visits", operator: ">", value: "x" }] });

    const group = await screen.findByRole("group", { name: "Condition on Visits" });
    expect(await within(group).findByRole("alert")).toHaveTextContent("must be a number");
  });

  it("asks for what happened, how often, when and of what", async () => {
    const { user } = opened();
    await user.click(await screen.findByRole("button", { name: "Add condition" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Ordered");
    await user.clear(screen.getByRole("spinbutton", { name: "How often" }));
    await user.type(screen.getByRole("spinbutton", { name: "How often" }), "2");
    await user.selectOptions(screen.getByRole("combobox", { name: "In which time" }), "in the last");
    await user.click(screen.getByRole("button", { name: "Which ones?" }));
    await user.type(within(screen.getByRole("group", { name: "Of each time that counts:" })).getByRole("textbox", { name: "Value" }), "soap");

    await waitFor(() => expect(asked.at(-1)).toEqual({ operator: "AND", conditions: [{ event: "ordered", operator: ">=", value: 2, withinDays: 60, where: { operator: "AND", conditions: [{ field: "items", operator: "contains", value: "soap" }] } }] }));
  });
});

describe("words", () => {
  const SAID = { rules: { field: "visits", operator: ">", value: "9" }, sentence: "visits over 9", confidence: 0.97, count: 9, questions: [] };

  it("fill the builder, are said back with how sure it is, and can be taken back", async () => {
    server.use(answers("post", "/api/ai/segment-from-text", SAID));
    const { user } = opened();
    await user.type(await screen.findByRole("textbox", { name: "Say it in your words" }), "came over 9 times{Enter}");

    expect(await screen.findByText("visits over 9")).toBeInTheDocument();
    expect(screen.getByText("97% sure")).toBeInTheDocument();
    await status("9 people match");
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    await status("60 people match");
  });

  it("that are unclear are asked about", async () => {
    server.use(answers("post", "/api/ai/segment-from-text", { ...SAID, rules: null, sentence: null, questions: ["Good by what?"] }));
    const { user } = opened();
    await user.type(await screen.findByRole("textbox", { name: "Say it in your words" }), "the good ones{Enter}");

    expect(await screen.findByText("Good by what?")).toBeInTheDocument();
    expect(screen.queryByRole("combobox", { name: "Field" })).not.toBeInTheDocument();
  });
});

it("a segment is kept under its name, and the draft is gone", async () => {
  const sent: unknown[] = [];
  const saved = { id: "seg_1", name: "Often here", description: "", kind: "dynamic", rules: { operator: "AND", conditions: [] }, sentence: "everybody", count: 60, countedAt: null, problems: [], version: 1, createdAt: "2026-11-20T10:00:00Z", changedAt: "2026-11-20T10:00:00Z" };
  server.use(
    http.post("*/api/segments", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(saved, { status: 201 });
    }),
    answers("get", "/api/segments/seg_1", saved),
    answers("get", "/api/segments/seg_1/history", { items: [] }),
    answers("get", "/api/contacts", page()),
  );
  const { user, router } = opened({ operator: "AND", conditions: [{ field: "visits", operator: ">", value: "3" }] });
  await user.click(await screen.findByRole("button", { name: "Save segment" }));
  expect(screen.getByText("Give it a name")).toBeInTheDocument();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Often here");
  await user.click(screen.getByRole("button", { name: "Save segment" }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/segments/seg_1"));
  expect(sent).toEqual([{ name: "Often here", description: "", rules: { operator: "AND", conditions: [{ field: "visits", operator: ">", value: "3" }] } }]);
  expect(Object.keys(localStorage).filter((key) => key.includes("draft.segment"))).toEqual([]);
});
