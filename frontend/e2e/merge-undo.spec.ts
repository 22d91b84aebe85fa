import type { Shop } from "./shop";
import { expect, test } from "./test";

async function twins(shop: Shop): Promise<void> {
  await shop.post("/api/contacts", { name: "Ana Ruiz", email: "ana.ruiz@example.com", phone: "+351 912 345 678", city: "Porto" });
  await shop.post("/api/contacts", { name: "Ana Ruíz", email: "ana@example.org", phone: "+351 912 345 678", city: "Lisbon" });
  await shop.post("/api/contacts", { name: "Ben Ito", email: "ben@example.com", city: "Berlin" });
}

const names = async (shop: Shop) => (await shop.get<{ items: { name: string; city: string }[] }>("/api/contacts?sort=name")).items.map(({ name, city }) => `${name}, ${city}`);

test("a suggested pair is merged by keyboard with a value of the other, and comes back", async ({ page, shop }) => {
  test.slow();
  await twins(shop);
  await page.goto("/duplicates");
  await page.getByRole("button", { name: "Look for duplicates" }).first().click();

  const pair = page.getByRole("region", { name: /^Ana R.* and Ana R/ });
  await expect(pair.getByText("Same phone")).toBeVisible();
  await pair.getByRole("radiogroup", { name: "City" }).getByRole("radio", { name: "Lisbon" }).check();
  await page.keyboard.press("m");

  await expect(page.getByText(/^Merged into Ana R/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "No duplicates" })).toBeVisible();
  await expect.poll(() => names(shop)).toEqual(["Ana Ruiz, Lisbon", "Ben Ito, Berlin"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect.poll(async () => (await names(shop)).toSorted()).toEqual(["Ana Ruiz, Porto", "Ana Ruíz, Lisbon", "Ben Ito, Berlin"]);
});

test("records that somebody selected are merged, and two are never suggested again", async ({ page, shop }) => {
  test.slow();
  await twins(shop);
  await page.goto("/contacts?sort=name");
  await page.getByRole("checkbox", { name: "Select Ana Ruiz" }).check();
  await page.getByRole("checkbox", { name: "Select Ben Ito" }).check();
  await page.getByRole("region", { name: "What is selected" }).getByRole("button", { name: "Merge" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge 2 records into one" });
  await dialog.getByRole("radiogroup", { name: "Keep" }).getByRole("radio", { name: "Ana Ruiz" }).check();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Merged into Ana Ruiz")).toBeVisible();
  await expect(page.getByText("2 contacts", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("3 contacts", { exact: true })).toBeVisible();

  await page.goto("/duplicates");
  await page.getByRole("button", { name: "Look for duplicates" }).first().click();
  await page.getByRole("button", { name: "Never merge these two" }).click();
  await expect(page.getByText("These two will not be suggested again")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No duplicates" })).toBeVisible();
  await page.getByRole("button", { name: "Never merge", exact: true }).click();
  await expect(page.getByText("These two are not merged and not suggested.")).toBeVisible();
});
