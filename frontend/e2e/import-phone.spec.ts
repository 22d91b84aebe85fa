import { expect, test } from "./test";

test("a file is imported and reverted with a thumb", async ({ page, shop }) => {
  await page.goto("/inbox");
  await page.getByRole("button", { name: "More" }).tap();
  await page.getByRole("dialog").getByRole("link", { name: "Import" }).tap();
  await page.getByLabel(/Drop a CSV or Excel file here/).setInputFiles({ name: "spring.csv", mimeType: "text/csv", buffer: Buffer.from("Name,E-mail\nMei Chen,mei@example.com") });
  await page.getByRole("button", { name: "Check what would happen" }).tap();
  await page.getByRole("button", { name: "Import 1 row" }).tap();
  await expect(page.getByRole("heading", { name: "Imported: spring.csv" })).toBeVisible();
  await expect.poll(() => shop.total("/api/contacts?q=mei")).toBe(1);

  await page.getByRole("button", { name: "Revert" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Revert" }).tap();
  await expect(page.getByRole("heading", { name: "Reverted: spring.csv" })).toBeVisible();
  await expect.poll(() => shop.total("/api/contacts?q=mei")).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
