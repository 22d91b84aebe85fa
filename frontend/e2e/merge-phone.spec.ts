import { expect, test } from "./test";

test("on a phone a pair is opened, merged and undone by touch", async ({ page, shop }) => {
  test.slow();
  await shop.post("/api/contacts", { name: "Ana Ruiz", phone: "+351 912 345 678", city: "Porto" });
  await shop.post("/api/contacts", { name: "Ana Ruíz", phone: "+351 912 345 678", city: "Lisbon" });
  await page.goto("/duplicates");
  await page.getByRole("button", { name: "Look for duplicates" }).first().tap();
  await page.getByRole("link", { name: /Same phone/ }).tap();
  await page.getByRole("radiogroup", { name: "City" }).getByRole("radio", { name: "Lisbon" }).check();
  await page.getByRole("link", { name: "All pairs" }).tap();
  await expect(page.getByRole("radiogroup", { name: "City" })).toBeHidden();
  await page.getByRole("link", { name: /Same phone/ }).tap();
  await page.getByRole("button", { name: "Merge", exact: true }).tap();

  await expect(page.getByText(/^Merged into Ana R/)).toBeVisible();
  await expect.poll(() => shop.total("/api/contacts")).toBe(1);
  await page.getByRole("button", { name: "Undo" }).tap();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect.poll(() => shop.total("/api/contacts")).toBe(2);
});
