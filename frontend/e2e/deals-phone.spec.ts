import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";

function card(page: Page, stage: string, name: string): Locator {
  return page.getByRole("region", { name: stage, exact: true }).getByRole("link", { name, exact: true });
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a long press carries a deal to another stage; a swipe shows it there", async ({ page, shop }) => {
  await shop.post("/api/deals", { name: "Mugs", amount: 1000, currency: "EUR" });
  await page.goto("/deals");
  await expect(card(page, "New", "Mugs")).toBeVisible();
  const touch = await page.context().newCDPSession(page);
  const at = (type: string, points: { x: number; y: number }[]) => touch.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints: points });
  const from = await middle(card(page, "New", "Mugs"));
  await at("touchStart", [from]);
  await page.waitForTimeout(400);
  await at("touchMove", [{ x: from.x, y: from.y + 30 }]);
  const to = await middle(page.getByRole("list", { name: "Drop it here" }).getByText("Proposal"));
  await at("touchMove", [{ x: to.x, y: to.y - 20 }]);
  await at("touchMove", [to]);
  await at("touchEnd", []);

  await expect(page.getByText("Mugs: moved to Proposal")).toBeVisible();
  await page.getByRole("group", { name: "Stage" }).getByRole("button", { name: /Proposal/ }).tap();
  await expect(card(page, "Proposal", "Mugs")).toBeInViewport();
  await expect(page).toHaveURL(/stage=/);
  for (const button of await page.getByRole("button").all()) {
    const box = await button.boundingBox();
    if (box) expect(Math.round(box.height), await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
