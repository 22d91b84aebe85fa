import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";
import { finger, middle, spill, tooSmall } from "./touching";

function card(page: Page, stage: string, name: string): Locator {
  return page.getByRole("region", { name: stage, exact: true }).getByRole("link", { name, exact: true });
}

test("a long press carries a deal to another stage; a swipe shows it there", async ({ page, shop }) => {
  await shop.post("/api/deals", { name: "Mugs", amount: 1000, currency: "EUR" });
  await page.goto("/deals");
  await expect(card(page, "New", "Mugs")).toBeVisible();
  const touch = await finger(page);
  const from = await middle(card(page, "New", "Mugs"));
  const places = page.getByRole("list", { name: "Drop it here" });
  await touch("touchStart", from);
  await expect(places).toBeVisible(); // held for long enough
  await touch("touchMove", { x: from.x, y: from.y + 30 });
  const to = await middle(places.getByText("Proposal"));
  await touch("touchMove", { x: to.x, y: to.y - 20 });
  await touch("touchMove", to);
  await touch("touchEnd");

  await expect(page.getByText("Mugs: moved to Proposal")).toBeVisible();
  await page.getByRole("group", { name: "Stage" }).getByRole("button", { name: /Proposal/ }).tap();
  await expect(card(page, "Proposal", "Mugs")).toBeInViewport();
  await expect(page).toHaveURL(/stage=/);
  expect(await tooSmall(page.getByRole("button"))).toEqual([]);
  expect(await spill(page)).toBe(0);
});
