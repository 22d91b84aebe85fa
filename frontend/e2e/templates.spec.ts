import { expect, test } from "./test";

test("a template from the starters: a block more, seen in dark and narrow, saved", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await page.goto("/templates?new=1");
  await page.getByRole("dialog", { name: "New template" }).getByRole("button", { name: /Blank/ }).click();
  await expect(page.getByRole("list", { name: "Blocks" })).toBeVisible();
  await page.getByRole("button", { name: /^Heading/ }).first().click();
  await page.getByRole("textbox", { name: "Words" }).fill("Hello ");
  await page.getByRole("combobox", { name: "Insert a value: Words" }).selectOption("First name, or “there”");
  await page.reload();
  await page.getByRole("combobox", { name: "For whom" }).selectOption("Ana Silva");

  const mail = page.frameLocator("iframe[title='How it looks']");
  await expect(mail.getByRole("heading", { name: "Hello Ana" })).toBeVisible();
  await expect(mail.locator(".paper")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  await expect(mail.locator(".paper")).toHaveCSS("background-color", "rgb(31, 41, 55)");

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The template was saved")).toBeVisible();
});
