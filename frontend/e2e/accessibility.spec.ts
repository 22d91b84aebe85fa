import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { ANAS } from "./mails";
import type { Shop } from "./shop";
import { expect, test } from "./test";
import { spill } from "./touching";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCREENS = ["/inbox", "/tasks", "/tasks?new=1", "/contacts", "/contacts?new=1", "/companies", "/companies?new=1", "/leads", "/leads?new=1", "/catalogue", "/catalogue?tab=sources", "/catalogue?new=1", "/answers", "/answers?new=1", "/assistant", "/assistant?tab=judging", "/assistant?tab=decisions", "/channels", "/channels?tab=health", "/channels?new=1", "/queues", "/duplicates", "/quality", "/audit", "/users", "/users?new=1", "/segments", "/segments?tab=groups", "/segments/new", "/campaigns", "/campaigns/new", "/campaigns/new?step=message", "/campaigns/new?step=time", "/journeys", "/journeys?new=1", "/templates", "/templates?new=1", "/imports", "/operations", "/settings", "/settings/sending", "/preferences/wrong", "/no-such-page"];

const LOOKS = 3;
const SCHEMES = ["light", "dark"] as const;
/** The rules that see a difference between the two. */
const COLOURS = ["color-contrast", "link-in-text-block"];

type Axe = { run: (options: object) => Promise<AxeResults> };

/** What axe finds in light, and of colours in dark: all else is the same there. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    found.push(...(await look(page, colorScheme === "light" ? {} : { runOnly: { type: "rule", values: COLOURS } })).map((each) => `${colorScheme} ${each}`));
  }
  return found;
}

/** Up to three times in a row: a colour on its way to another one is no finding. */
async function look(page: Page, options: object): Promise<string[]> {
  let found: string[] = [];
  for (let times = 0; times < LOOKS; times += 1) {
    await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
    const results = await page.evaluate((asked) => (globalThis as unknown as { axe: Axe }).axe.run(asked), options);
    found = results.violations.filter((each) => each.impact !== "minor").map((each) => `${page.url()} ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    if (found.length === 0) break;
  }
  return found;
}

async function fill(shop: Shop): Promise<void> {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 0);
  await shop.post("/api/answers", { title: "How long does delivery take?", text: "Three days.", intent: "delivery" });
  await shop.receives({ ...ANAS, html: "<p>Hello, is the <b>coffee pot</b> in stock?</p>" });
  await shop.receives({ from: "jonas@example.com", name: "Jonas Lind", subject: "Broken", text: "It arrived broken. This is unacceptable." });
  await shop.decided(2);
}

test("no serious or moderate finding on any screen, in light and dark", async ({ page, shop, isMobile }) => {
  test.slow();
  await fill(shop);
  const found: string[] = [];
  for (const path of SCREENS) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeAttached();
    found.push(...(await findings(page)));
  }
  for (const name of ["Ana Silva", "Jonas Lind"]) {
    await page.goto("/inbox?show=all");
    await page.getByRole("link", { name: new RegExp(name) }).click();
    await expect(page.getByRole("region", { name: "Messages, oldest first" })).toBeVisible();
    found.push(...(await findings(page)));
    if (isMobile) await page.getByRole("button", { name: "Assistant" }).click();
    await page.getByText("Details of this decision").click();
    await expect(page.getByRole("heading", { name: "Who decided" })).toBeVisible();
    found.push(...(await findings(page)));
  }
  await page.goto("/contacts");
  await page.getByRole("link", { name: "Ana Silva" }).click();
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  found.push(...(await findings(page)));
  expect(found).toEqual([]);
});

const READERS = { field: "tags", operator: "has_tag", value: "newsletter" };
const PLAN = {
  trigger: { kind: "event", event: "ordered" },
  again: { afterDays: null },
  goal: null,
  start: "wait",
  nodes: [
    { id: "wait", kind: "wait", x: 0, y: 140, minutes: 1440, event: "clicked", next: "send", timeout: "task" },
    { id: "send", kind: "send", x: -150, y: 300, channel: "simulator", subject: "Thanks", message: "Thank you, {name|there}", next: null },
    { id: "task", kind: "task", x: 150, y: 300, title: "Call them", next: null },
  ],
};

/** A segment, a campaign that was sent and one that was not, a journey, and somebody's own page: their paths. */
async function marketing(shop: Shop): Promise<string[]> {
  await Promise.all(Array.from({ length: 6 }, (_, index) => shop.post("/api/contacts", { name: `Reader ${index}`, email: `r${index}@example.com`, city: index < 3 ? "Porto" : "Lyon", tags: ["newsletter"] })));
  await shop.post("/api/suppressions", { addresses: ["gone@example.com"], reason: "manual" });
  const segment = await shop.post<{ id: string }>("/api/segments", { name: "In Porto", rules: { field: "city", operator: "=", value: "Porto" } });
  const variants = ["A", "B"].map((name) => ({ name, message: `${name}: {preferencesUrl}`, share: 1 }));
  const sent = await shop.sends("Hello {preferencesUrl}", READERS, { variants, holdOut: 0.2 });
  const draft = await shop.post<{ id: string }>("/api/campaigns", { name: "Cities", message: "Hi {firstName} from {company}", segmentId: segment.id, holdOut: 0.1 });
  const journey = await shop.post<{ id: string }>("/api/journeys", { name: "Thanks", draft: PLAN });
  const link = /https?:\/\/[^/]+(\S+)/.exec((await shop.letters(sent))[0]?.text ?? "")?.[1] ?? "";
  const tabs = (path: string, names: string[]) => names.map((name) => `${path}?tab=${name}`);
  return [
    ...tabs(`/segments/${segment.id}`, ["members", "compare", "similar", "used"]),
    `/segments/${segment.id}/edit`,
    ...tabs(`/campaigns/${sent}`, ["progress", "people", "results", "message", "simulator"]),
    ...["audience", "message", "time", "check"].map((step) => `/campaigns/${draft.id}/edit?step=${step}`),
    ...tabs(`/journeys/${journey.id}`, ["plan", "dryRun", "people"]),
    link,
  ];
}

test("no finding where people are chosen and written to, in light and dark", async ({ page, shop }) => {
  test.slow();
  const found: string[] = [];
  for (const path of await marketing(shop)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    if (path.endsWith("tab=progress")) {
      await page.getByRole("searchbox").last().fill("Reader 1");
      await page.getByRole("button", { name: /^Reader 1/ }).click();
      await expect(page.getByRole("status").filter({ hasText: "Reader 1" })).toBeVisible();
    }
    if (path.endsWith("tab=plan")) {
      await page.getByRole("button", { name: "Graph" }).click();
      await page.getByText("Call them").first().click();
      found.push(...(await findings(page)));
      await page.getByRole("button", { name: "List" }).click();
    }
    found.push(...(await findings(page)));
    expect(await spill(page), path).toBe(0);
  }
  expect(found).toEqual([]);
});

test("the doors have no finding, either", async ({ page }) => {
  for (const path of ["/sign-in", "/register"]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }
});

const MAIL = {
  blocks: [
    { kind: "heading", text: "News, {firstName|there}" },
    { kind: "text", text: "Two **things**:\n\n- [one](https://example.com)\n- {% if visits > 3 %}two{% endif %}" },
    { kind: "columns", left: [{ kind: "button", text: "Go", url: "https://example.com" }], right: [{ kind: "image", src: "https://example.com/x.png", alt: "A pot" }] },
    { kind: "products", skus: [] },
    { kind: "footer" },
  ],
};

test("no serious or moderate finding while a mail is written, in light and dark", async ({ page, shop }) => {
  test.slow();
  const { id } = await shop.post<{ id: string }>("/api/templates", { name: "News", subject: "News", design: MAIL });
  const found: string[] = [];
  await page.goto(`/templates/${id}`);
  const canvas = page.getByRole("region", { name: "The message" });
  await expect(canvas).toBeVisible();
  found.push(...(await findings(page)));
  for (const name of ["Text", "Two columns", "Picture", "Products", "Footer"]) {
    await canvas.getByRole("button", { name: `${name}: choose or move` }).focus();
    await expect(canvas.getByRole("toolbar", { name: `${name}: tools` })).toBeVisible();
    found.push(...(await findings(page)));
  }
  await canvas.getByText("firstName | there").click();
  await expect(page.getByRole("textbox", { name: "Said when there is none" })).toBeVisible();
  found.push(...(await findings(page)));
  for (const part of ["look", "source", "text"]) {
    await page.goto(`/templates/${id}?part=${part}`);
    await expect(page.getByRole("region", { name: "How it looks" })).toBeVisible();
    found.push(...(await findings(page)));
  }
  expect(found).toEqual([]);
});
