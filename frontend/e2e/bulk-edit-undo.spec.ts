import type { Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const NAMES = ["Ana Ruiz", "Ben Ito", "Cleo Diaz"];

async function fill(shop: Shop): Promise<void> {
  for (const name of NAMES) await shop.post("/api/contacts", { name, city: "Porto", tags: ["fair"] });
  await shop.post("/api/contacts", { name: "Dina Roth", city: "Lyon" });
}

const cities = async (shop: Shop) => (await shop.get<{ items: { city: string }[] }>("/api/contacts?sort=name")).items.map((contact) => contact.city);
const bar = (page: Page) => page.getByRole("region", { name: "What is selected" });

test("a field of all that match is changed after a look at it, and put back", async ({ page, shop }) => {
  test.slow();
  await fill(shop);
  const filter = JSON.stringify({ operator: "AND", conditions: [{ field: "city", operator: "=", value: "Porto" }] });
  await page.goto(`/contacts?filter=${encodeURIComponent(filter)}`);
  await expect(page.getByText("3 contacts", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows that are loaded" }).check();
  await bar(page).getByRole("button", { name: "Edit", exact: true }).click();

  const dialog = page.getByRole("dialog", { name: "Edit a field of all that is selected" });
  await dialog.getByLabel("Field").selectOption({ label: "City" });
  await dialog.getByLabel("City").fill("Lisbon");
  await expect(dialog.getByText("Of the first 3 records, 3 change.")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Ana Ruiz" })).toContainText("Porto");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Ana Ruiz" })).toContainText("Lisbon");
  await dialog.getByRole("button", { name: "Change 3 contacts" }).click();

  await expect(page.getByText("3 records changed")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect.poll(() => cities(shop)).toEqual(["Lisbon", "Lisbon", "Lisbon", "Lyon"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect.poll(() => cities(shop)).toEqual(["Porto", "Porto", "Porto", "Lyon"]);
  await expect(page.getByText("3 contacts", { exact: true })).toBeVisible();
});

test("tags are added to what has some already", async ({ page, shop }) => {
  await fill(shop);
  await page.goto("/contacts?sort=name");
  await page.getByRole("checkbox", { name: "Select Ana Ruiz" }).check();
  await page.getByRole("checkbox", { name: "Select Dina Roth" }).check();
  await bar(page).getByRole("button", { name: "Tags" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the tags" });
  await dialog.getByLabel("Tags").fill("vip");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Ana Ruiz" })).toContainText("fair, vip");
  await dialog.getByRole("button", { name: "Change 2 contacts" }).click();

  await expect(page.getByText("2 records changed")).toBeVisible();
  await expect(page.getByRole("row", { name: /Ana Ruiz/ })).toContainText("vip");
  await expect(page.getByRole("row", { name: /Dina Roth/ })).toContainText("vip");
});
