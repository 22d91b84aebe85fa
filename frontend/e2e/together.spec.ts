import { randomUUID } from "node:crypto";
import { PASSWORD } from "./shop";
import { expect, test } from "./test";

test("two people at one conversation see each other, and that one is typing", async ({ page, shop, browser }) => {
  const email = `ben.${randomUUID().slice(0, 8)}@shop.test`;
  await shop.post("/api/users", { name: "Ben Ito", email, role: "manager", password: PASSWORD });
  await shop.receives({ from: "ana@example.com", name: "Ana Silva", subject: "Kettle", text: "Is the kettle still there?" });
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  await expect(page.getByRole("textbox", { name: "Write to Ana Silva" })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.getByRole("link", { name: /Ana Silva/ }).click();

  await expect(page.getByText("Ben Ito is looking")).toBeVisible();
  await expect(other.getByText("Ada Okafor is looking")).toBeVisible();
  await other.getByRole("textbox", { name: "Write to Ana Silva" }).pressSequentially("Yes, it is");
  await expect(page.getByText("Ben Ito is typing…")).toBeVisible();

  await other.goto("/inbox");
  await expect(page.getByText(/Ben Ito is/)).toBeHidden();
  await other.context().close();
});
