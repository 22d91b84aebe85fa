import { expect, test } from "./test";

test("whoever writes becomes a contact with a timeline", async ({ page, shop }) => {
  await shop.receives({ from: "ana@example.com", name: "Ana Silva", subject: "Opening hours", text: "When are you open on Saturday?" });
  await shop.decided(1);
  await page.goto("/contacts");
  await page.getByRole("link", { name: "Ana Silva" }).click();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("When are you open on Saturday?").first()).toBeVisible();

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("City").fill("Lisbon");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Details" })).toContainText("Lisbon");

  await timeline.getByRole("link", { name: "Opening hours" }).first().click();
  await expect(page.getByRole("region", { name: "Conversation", exact: true })).toContainText("Opening hours");
});

test("Ctrl-K finds people, products and places", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and go to" }).fill("enamel");
  await expect(page.getByRole("option", { name: /Enamel Coffee Pot/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Enamel Coffee Pot" })).toContainText("€34.90");

  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: "Tasks", exact: true })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("two who edit the same contact both keep their words", async ({ page, shop }) => {
  const { id, version } = await shop.post<{ id: string; version: number }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await page.goto(`/contacts/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("City").fill("Lisbon");
  await shop.patch(`/api/contacts/${id}`, { version, city: "Braga", phone: "+351 912 345 678" });

  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("dialog", { name: "Somebody was faster" });
  await expect(dialog.getByRole("radio", { name: /You typed\s*Lisbon/ })).toBeChecked();
  await dialog.getByRole("radio", { name: /Now saved\s*Braga/ }).check();
  await dialog.getByRole("button", { name: "Save this" }).click();

  const details = page.getByRole("region", { name: "Details" });
  await expect(details).toContainText("Braga");
  await expect(details).toContainText("+351 912 345 678");
});
