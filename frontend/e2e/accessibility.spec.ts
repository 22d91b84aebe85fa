import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { ANAS } from "./mails";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCREENS = ["/inbox", "/tasks", "/tasks?new=1", "/contacts", "/contacts?new=1", "/companies", "/companies?new=1", "/leads", "/leads?new=1", "/catalogue", "/catalogue?tab=sources", "/catalogue?new=1", "/answers", "/answers?new=1", "/channels", "/channels?new=1", "/queues", "/duplicates", "/quality", "/audit", "/users", "/users?new=1", "/segments", "/segments?tab=groups", "/segments/new", "/campaigns", "/campaigns/new", "/campaigns/new?step=message", "/campaigns/new?step=time", "/templates", "/templates?new=1", "/imports", "/operations", "/settings", "/settings/sending", "/preferences/wrong", "/no-such-page"];

async function findings(page: Page): Promise<string[]> {
  await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
  await page.evaluate(AXE);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return results.violations.filter((found) => found.impact !== "minor").map((found) => `${page.url()} ${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

async function fill(shop: Shop): Promise<void> {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 0);
  await shop.post("/api/answers", { title: "How long does delivery take?", text: "Three days.", intent: "delivery" });
  await shop.receives({ ...ANAS, html: "<p>Hello, is the <b>coffee pot</b> in stock?</p>" });
  await shop.receives({ from: "jonas@example.com", name: "Jonas Lind", subject: "Broken", text: "It arrived broken. This is unacceptable." });
  await shop.decided(2);
}

for (const scheme of ["light", "dark"] as const) {
  test(`no serious or moderate finding on any screen in ${scheme}`, async ({ page, shop, isMobile }) => {
    test.slow();
    await page.addInitScript((value) => localStorage.setItem("mancrel.scheme", value), scheme);
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
}

test("the doors have no finding, either", async ({ page }) => {
  for (const path of ["/sign-in", "/register"]) {
    await page.goto(path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }
});
