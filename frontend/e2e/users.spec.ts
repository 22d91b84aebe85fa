import { PASSWORD } from "./shop";
import { expect, test } from "./test";

test("a colleague is added, disabled, enabled, given a new password, and deleted", async ({ page, shop }) => {
  const email = shop.email.replace("ada", "ben");
  await shop.post("/api/users", { name: "Ben Ito", email, role: "rep", password: PASSWORD });
  await page.goto("/users");
  const row = page.getByRole("row", { name: /Ben Ito/ });
  await row.getByRole("button", { name: "Manage Ben Ito" }).click();
  const dialog = page.getByRole("dialog", { name: "Manage Ben Ito" });

  await dialog.getByRole("button", { name: "Disable" }).click();
  await expect(dialog.getByText("Ben Ito cannot sign in.")).toBeVisible();
  await dialog.getByRole("button", { name: "Enable" }).click();
  await expect(dialog.getByText("Ben Ito may sign in.")).toBeVisible();

  await dialog.getByLabel("New password").fill("another long password");
  await dialog.getByRole("button", { name: "Set the password" }).click();
  await expect(dialog.getByLabel("New password")).toHaveValue("");
  expect((await page.request.post("/auth/login", { data: { email, password: PASSWORD } })).status()).toBe(401);

  await dialog.getByRole("button", { name: "Delete user…" }).click();
  await dialog.getByRole("button", { name: "Delete Ben Ito" }).click();
  await expect(row).toHaveCount(0);
});

test("one's own password is changed with the old one, and the page goes on working", async ({ page, shop }) => {
  await page.goto("/settings");
  const form = page.getByRole("region", { name: "Password" });
  await form.getByLabel("Current password").fill("not this one");
  await form.getByLabel("New password").fill("another long password");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByText("This is not your current password.")).toBeVisible();

  await form.getByLabel("Current password").fill(PASSWORD);
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByLabel("Current password")).toHaveValue("");
  await page.goto("/users");
  await expect(page.getByRole("row", { name: new RegExp(shop.email) })).toBeVisible();
});
