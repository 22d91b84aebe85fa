import type { Locator, Page } from "@playwright/test";
import { PASSWORD, type Shop } from "./shop";
import { expect, test } from "./test";
import { middle } from "./touching";

interface Pipeline {
  id: string;
  version: number;
  stages: { id: string; name: string; probability: number; rottingDays: number | null; requiredFields: string[] }[];
}

interface Deal {
  id: string;
  stageId: string;
  status: string;
  version: number;
}

async function deals(shop: Shop, ...names: string[]): Promise<Deal[]> {
  const made: Deal[] = [];
  for (const name of names) made.push(await shop.post<Deal>("/api/deals", { name, amount: 1000, currency: "EUR" }));
  return made;
}

async function usual(shop: Shop): Promise<Pipeline> {
  const { items } = await shop.get<{ items: Pipeline[] }>("/api/pipelines");
  const [pipeline] = items;
  if (!pipeline) throw new Error("no pipeline");
  return pipeline;
}

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

function card(page: Page, stage: string, name: string): Locator {
  return column(page, stage).getByRole("link", { name, exact: true });
}

test("a deal is dragged to the next stage, and undone", async ({ page, shop }) => {
  const [, mugs] = await deals(shop, "Pots", "Mugs");
  await page.goto("/deals");
  await expect(card(page, "New", "Mugs")).toBeVisible();
  await expect(column(page, "New")).toContainText("€2,000 · weighted €200");

  const from = await middle(card(page, "New", "Mugs"));
  const to = await middle(column(page, "Qualified"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 10, { steps: 4 });
  await expect(page.getByRole("list", { name: "Drop it here" })).toContainText("Won");
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();

  await expect(card(page, "Qualified", "Mugs")).toBeVisible();
  await page.getByText("Mugs: moved to Qualified").hover(); // it stays as long as that
  await expect(column(page, "Qualified")).toContainText("€1,000 · weighted €300");
  const stages = (await usual(shop)).stages;
  await expect.poll(async () => (await shop.get<Deal>(`/api/deals/${mugs?.id}`)).stageId).toBe(stages[1]?.id);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "New", "Mugs")).toBeVisible();
  await expect.poll(async () => (await shop.get<Deal>(`/api/deals/${mugs?.id}`)).stageId).toBe(stages[0]?.id);
});

test("a deal is carried by keys alone, also to its end", async ({ page, shop }) => {
  const [mugs] = await deals(shop, "Mugs", "Pots");
  await page.goto("/deals");
  await card(page, "New", "Pots").focus();
  await page.keyboard.press("ArrowDown");
  await expect(card(page, "New", "Mugs")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Proposal, place 1 of 1")).toBeAttached();
  await page.keyboard.press("Space");
  await expect(card(page, "Proposal", "Mugs")).toBeFocused();

  await page.getByText("Mugs: moved to Proposal").waitFor();
  await page.keyboard.press("Space");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mugs: moved to Won")).toBeVisible();
  await expect(card(page, "Proposal", "Mugs")).toBeHidden();
  await expect.poll(async () => (await shop.get<Deal>(`/api/deals/${mugs?.id}`)).status).toBe("won");
});

test("what a stage asks for is filled in on the way", async ({ page, shop }) => {
  const [mugs] = await deals(shop, "Mugs");
  const { id, version, stages } = await usual(shop);
  await shop.patch(`/api/pipelines/${id}`, { version, stages: stages.map((stage) => (stage.name === "Proposal" ? { ...stage, requiredFields: ["expectedCloseOn"] } : stage)) });
  await page.goto("/deals");
  await page.getByRole("button", { name: "Move “Mugs” to…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /Proposal/ }).click();
  const form = page.getByRole("dialog", { name: "Before Proposal" });
  await form.getByLabel("Expected close").fill("2030-01-31");
  await form.getByRole("button", { name: "Move to Proposal" }).click();

  await expect(card(page, "Proposal", "Mugs")).toBeVisible();
  await expect(page.getByText("Mugs: moved to Proposal")).toBeVisible();
  expect(await shop.get(`/api/deals/${mugs?.id}`)).toMatchObject({ expectedCloseOn: "2030-01-31" });
});

test("two people who move the same deal see both places and end up with one", async ({ page, browser, shop }) => {
  await deals(shop, "Mugs");
  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await other.goto("/sign-in?next=/deals");
  await other.getByLabel("E-mail").fill(shop.email);
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(card(other, "New", "Mugs")).toBeVisible();
  await other.route("**/api/deals/board*", (route) => route.abort()); // it does not see what the first one does

  await page.goto("/deals");
  await card(page, "New", "Mugs").focus();
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await page.getByText("Mugs: moved to Qualified").waitFor();

  await other.getByRole("button", { name: "Move “Mugs” to…" }).click();
  await other.getByRole("dialog").getByRole("button", { name: /Negotiation/ }).click();
  const both = other.getByRole("dialog", { name: "Somebody was faster" });
  await expect(both).toContainText("Qualified");
  await expect(both).toContainText("Negotiation");
  await other.unroute("**/api/deals/board*");
  await both.getByRole("button", { name: "Move it to Negotiation" }).click();

  await expect(card(other, "Negotiation", "Mugs")).toBeVisible();
  await expect(card(page, "Negotiation", "Mugs")).toBeVisible(); // by itself
  await other.context().close();
});

test("a new deal takes three interactions, and its typing outlives a reload", async ({ page, shop }) => {
  expect(shop.email).toBeTruthy();
  await page.goto("/deals");
  await page.getByRole("button", { name: "Add deal", exact: true }).click();
  await expect(page.getByLabel("What it is about")).toBeFocused();
  await page.keyboard.type("200 mugs");
  await page.reload();
  await expect(page.getByLabel("What it is about")).toHaveValue("200 mugs");
  await page.getByLabel("What it is about").press("Enter");
  await expect(card(page, "New", "200 mugs")).toBeVisible();
});
