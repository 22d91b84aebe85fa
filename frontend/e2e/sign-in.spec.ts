import { randomUUID } from "node:crypto";
import { PASSWORD } from "./shop";
import { expect, test } from "./test";

test("a business registers, signs out and in again, and lands where it wanted to go", async ({ page, isMobile }) => {
  const email = `ana.${randomUUID().slice(0, 8)}@shop.test`;
  await page.goto("/register");
  await expect(page.getByText("Mancrel answers your customers from your live catalogue")).toBeVisible();
  await page.getByLabel("Organisation").fill("Kettle & Mug");
  await page.getByLabel("Name", { exact: true }).fill("Ana Silva");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Nothing to do" })).toBeVisible();

  if (isMobile) await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.goto("/contacts?q=nobody");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Nobody matches" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Nobody matches" })).toBeVisible();
});

test("a wrong password is refused in plain words", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`nobody.${randomUUID().slice(0, 8)}@shop.test`);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").getByText("the e-mail address or the password is wrong", { exact: true })).toBeVisible();
});
