import { expect, test } from "./test";

test("a source is added, its secret is shown once, and its first event shows up by itself", async ({ page, shop }) => {
  await page.goto("/catalogue?tab=sources");
  await expect(page.getByRole("heading", { name: "No source yet" })).toBeVisible();
  await page.getByRole("button", { name: "Add source" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Web shop");
  await dialog.getByRole("button", { name: "Add source" }).click();
  const secret = await dialog.getByText(/^whsec_/).innerText();
  const id = new URL(await dialog.getByText(/\/webhook\/catalog/).innerText()).searchParams.get("source") ?? "";
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const card = page.getByRole("listitem").filter({ hasText: "Web shop" });
  await expect(card.getByText("Not heard yet")).toBeVisible();

  const data = { sku: "POT-1", title: "Enamel Coffee Pot", description: "One litre.", price: "34.90", currency: "EUR", stock: 14, version: 7, updatedAt: new Date().toISOString() };
  const answer = await shop.deliver("/webhook/catalog?source=", { id, secret }, JSON.stringify({ type: "product.created", data }), "application/json");
  expect(answer.status()).toBe(202);

  await expect(card.getByText("In sync")).toBeVisible();
  await page.getByRole("button", { name: "Products" }).click();
  const row = page.getByRole("row", { name: /Enamel Coffee Pot/ });
  await expect(row).toContainText("€34.90");
  await expect(row).toContainText("14 in stock");
  await expect(row).toContainText("v7");

  await page.keyboard.press("/");
  await page.keyboard.type("nothing like it");
  await expect(page.getByRole("heading", { name: "No product matches" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toBe("nothing like it");
});

test("a source is deleted with its products, after a question", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await page.goto("/catalogue?tab=sources");
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete Web shop?" });
  await expect(dialog.getByText("its 1 product leaves the catalogue")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete the source" }).click();

  await expect(page.getByRole("heading", { name: "No source yet" })).toBeVisible();
  await page.getByRole("button", { name: "Products" }).click();
  await expect(page.getByRole("heading", { name: "No products yet" })).toBeVisible();
});

test("a secret is rotated, and the old one stays good for a while", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await page.goto("/catalogue?tab=sources");
  await page.getByRole("button", { name: "Rotate secret" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make a new secret" }).click();
  await expect(page.getByRole("dialog").getByText(/^whsec_/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText("The old secret works until")).toBeVisible();
});
