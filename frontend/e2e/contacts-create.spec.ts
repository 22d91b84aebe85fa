import { expect, test } from "./test";

test("a contact takes three steps: open, type an address, Enter; and can be taken back", async ({ page, shop }) => {
  await page.goto("/contacts");
  await expect(page.getByRole("heading", { name: "No contacts yet" })).toBeVisible();

  await page.getByRole("button", { name: "Add contact" }).first().click();
  await expect(page.getByLabel("Name or e-mail")).toBeFocused();
  await page.keyboard.type("ana.ruiz@example.com");
  await page.keyboard.press("Enter");

  await expect(page.getByText("Added: ana.ruiz@example.com")).toBeVisible();
  await expect(page).toHaveURL(/\/contacts\/con_/);
  await page.getByText("Added: ana.ruiz@example.com").hover(); // it stays as long as that
  await page.goBack();
  await expect(page.getByRole("link", { name: "ana.ruiz@example.com" })).toBeVisible();
  await expect.poll(() => shop.total("/api/contacts")).toBe(1);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No contacts yet" })).toBeVisible();
});

test("what was typed survives a reload, and who is known already is named", async ({ page, shop }) => {
  const { id } = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Ruiz", email: "ana.ruiz@example.com" });
  await page.goto("/contacts");
  await expect(page.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add contact" });
  await dialog.getByLabel("Name or e-mail").fill("Ana Ruiz");
  await dialog.getByLabel("Phone").fill("+49 30 123456");

  await page.reload();
  await expect(dialog.getByLabel("Name or e-mail")).toHaveValue("Ana Ruiz");
  await expect(dialog.getByLabel("Phone")).toHaveValue("+49 30 123456");
  await expect(dialog.getByRole("link", { name: "Ana Ruiz" })).toHaveAttribute("href", `/contacts/${id}`);
});

for (const [path, add, first, typed, title] of [
  ["/companies", "Add company", "Name", "Harbour Hotel", "Harbour Hotel"],
  ["/leads", "Add lead", "Name or e-mail", "Jonas Lind", "Jonas Lind"],
] as const) {
  test(`${add.toLowerCase()}: open, type, Enter`, async ({ page, shop }) => {
    await page.goto(path);
    await page.getByRole("button", { name: add }).first().click();
    await page.getByRole("dialog", { name: add }).getByLabel(first, { exact: true }).fill(typed);
    await page.keyboard.press("Enter");

    await expect(page.getByText(`Added: ${title}`)).toBeVisible();
    await page.goto(path);
    await expect(page.getByRole("link", { name: title })).toBeVisible();
    await expect.poll(() => shop.total(`/api${path}`)).toBe(1);
  });
}
