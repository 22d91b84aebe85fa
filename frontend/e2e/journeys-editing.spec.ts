import type { Locator, Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";
import { middle } from "./touching";

/** Somebody becomes a contact: a tag, and for whoever lives in Porto a task. */
const PLAN = {
  trigger: { kind: "event", event: "contact_created" },
  again: { afterDays: null },
  goal: null,
  start: "tag",
  nodes: [
    { id: "tag", kind: "update", x: 0, y: 140, addTags: ["welcomed"], next: "where" },
    { id: "where", kind: "branch", x: 0, y: 300, rules: { field: "city", operator: "=", value: "Porto" }, yes: "call", no: null },
    { id: "call", kind: "task", x: -150, y: 460, title: "Call them", next: null },
  ],
};

async function journey(shop: Shop): Promise<string> {
  return (await shop.post<{ id: string }>("/api/journeys", { name: "Welcome", draft: PLAN })).id;
}

const steps = (page: Page): Locator => page.getByRole("region", { name: "The plan as a list" }).getByRole("listitem");

test("a plan is built as a list by keyboard alone", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Silva", email: "ana@example.com", city: "Porto" });
  await page.goto("/journeys?new=1");
  const dialog = page.getByRole("dialog", { name: "New journey" });
  await dialog.getByRole("button", { name: /^Blank/ }).press("Enter");
  await dialog.getByRole("textbox", { name: "Name" }).fill("By hand");
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "How the plan is shown" }).getByRole("button", { name: "List" }).press("Enter");

  const add = async (after: string, kind: string) => {
    await page.getByRole("button", { name: after }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: kind }).press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
  };
  await add("Add the first step", "Wait");
  await page.getByRole("spinbutton", { name: "How long" }).fill("2");
  await add("Add a step after Wait", "Make a task");
  await page.getByRole("textbox", { name: "What is to be done" }).fill("Call");
  await expect(steps(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Remove Wait" }).first().press("Enter");
  await expect(steps(page)).toHaveText([/Make a task.*Call/]);
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(page.getByText("By hand is saved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Switch on" })).toBeEnabled();
});

test("a plan is changed as a graph: a step put in on a way, moved, linked, tidied up", async ({ page, shop }) => {
  const id = await journey(shop);
  await page.goto(`/journeys/${id}`);
  const graph = page.getByRole("group", { name: "The plan as a graph" });
  await expect(graph.getByText("Call them")).toBeVisible();
  await graph.getByRole("button", { name: "Add a step after Branch, no" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End", exact: true }).click();
  await expect(graph.getByText("End", { exact: true })).toBeVisible();

  const node = (text: string) => graph.locator(".react-flow__node").filter({ hasText: text });
  await middle(node("Call them")); // the graph may still be making room for the new step
  const before = await node("Call them").boundingBox();
  if (!before) throw new Error("not on the screen");
  await page.mouse.move(before.x + 30, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x - 60, before.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(((await node("Call them").boundingBox())?.x ?? 0) - before.x)).toBeLessThan(-50);
  await page.getByRole("button", { name: "Tidy up" }).click();

  await node("Call them").click();
  const form = page.getByRole("region", { name: /^Edit / });
  await form.getByRole("combobox", { name: "then leads to" }).selectOption("End");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Welcome is saved")).toBeVisible();
  const { draft } = await shop.get<{ draft: { nodes: { id: string; kind: string; next?: string | null; no?: string | null }[] } }>(`/api/journeys/${id}`);
  const end = draft.nodes.find(({ kind }) => kind === "end")?.id;
  expect(end).toBeTruthy();
  expect(draft.nodes.find(({ id: each }) => each === "where")?.no).toBe(end);
  expect(draft.nodes.find(({ id: each }) => each === "call")?.next).toBe(end);
});
