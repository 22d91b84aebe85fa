import type { Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";

/** More than a page of them. */
const MANY = 130;

async function crowd(shop: Shop, count: number): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const customers = Array.from({ length: Math.min(100, count - from) }, (_, index) => {
      const number = String(from + index).padStart(3, "0");
      return { id: `c-${number}`, name: `${from + index < 10 ? "Zoe" : "Person"} ${number}`, email: `p${number}@example.com`, totalSpends: from + index, visits: 1, lastVisit: "2026-01-01" };
    });
    await shop.post("/api/customers/batch", { customers });
  }
  await expect.poll(() => shop.total("/api/contacts")).toBe(count);
}

const rowNames = (page: Page) => page.getByRole("table", { name: "Contacts" }).getByRole("link").allInnerTexts();

test("a list is run by keyboard alone: search, move, select, delete, undo, open, back", async ({ page, shop }) => {
  test.slow();
  await crowd(shop, MANY);
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByText("130 contacts")).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type("Zoe");
  await page.keyboard.press("Enter");
  await expect(page.getByText("10 contacts", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("columnheader", { name: "Total spent" }).getByRole("button").focus();
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/sort=name%2CtotalSpends/);
  await expect(page.getByRole("columnheader", { name: "Total spent" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("table", { name: "Contacts" })).not.toHaveAttribute("aria-busy", "true");

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Zoe 001" })).toBeFocused();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Zoe 003" })).toBeFocused();
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("3 selected")).toBeVisible();
  const bar = page.getByRole("region", { name: "What is selected" });
  await bar.getByRole("button", { name: "Delete" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 records deleted")).toBeVisible();
  await expect(page.getByText("7 contacts", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("10 contacts", { exact: true })).toBeVisible();

  await page.keyboard.press("k");
  const focused = page.locator(":focus");
  await expect(focused).toHaveText(/Zoe 00\d/);
  const name = await focused.innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("10 contacts", { exact: true })).toBeVisible();
});

test("scrolling reads page after page, and the way back leads to where one was", async ({ page, shop }) => {
  test.slow();
  await crowd(shop, MANY);
  await page.goto("/contacts?sort=name");
  await expect(page.getByRole("link", { name: "Person 010" })).toBeVisible();
  expect((await rowNames(page)).length).toBeLessThan(60);
  await expect(page.getByRole("table", { name: "Contacts" })).toHaveAttribute("aria-rowcount", "131");

  await page.getByRole("link", { name: "Person 015" }).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    await expect(page.getByRole("link", { name: "Zoe 009" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: "Zoe 005" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Zoe 005" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Zoe 005" })).toBeInViewport();
});

test("columns are chosen and stay in the view", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Ruiz", city: "Porto" });
  await page.goto("/contacts");
  await page.getByRole("button", { name: "Columns" }).click();
  const dialog = page.getByRole("dialog", { name: "Columns" });
  await dialog.getByRole("checkbox", { name: "City" }).check();
  for (let step = 0; step < 6; step += 1) await dialog.getByRole("button", { name: "Move City to the front" }).click();
  await expect(dialog.getByRole("button", { name: "Move City to the front" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("columnheader").nth(2)).toHaveText("City");
  await expect(page.getByRole("row", { name: /Ana Ruiz/ })).toContainText("Porto");
  await expect(page).toHaveURL(/columns=name%2Ccity/);
});
