import { expect, test } from "./test";

test("whoever writes becomes a contact with a timeline", async ({ page, shop }) => {
  await shop.receives({ from: "ana@example.com", name: "Ana Silva", subject: "Opening hours", text: "When are you open on Saturday?" });
  await shop.decided(1);
  await page.goto("/contacts");
  await page.getByRole("link", { name: "Ana Silva" }).click();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("When are you open on Saturday?").first()).toBeVisible();

  const details = page.getByRole("region", { name: "Details" });
  await details.getByRole("button", { name: /All fields/ }).click();
  await details.getByRole("button", { name: /Edit City/ }).click();
  await details.getByRole("textbox").fill("Lisbon");
  await details.getByRole("textbox").press("Enter");
  await expect(page.getByText("City was saved")).toBeVisible();
  await expect(details).toContainText("Lisbon");

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
  await expect(page.getByRole("dialog", { name: "Enamel Coffee Pot" })).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { name: "Tasks", exact: true })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("two who edit the same contact both keep their words", async ({ page, shop }) => {
  const { id, version } = await shop.post<{ id: string; version: number }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await page.goto(`/contacts/${id}`);
  const details = page.getByRole("region", { name: "Details" });
  await details.getByRole("button", { name: /All fields/ }).click();
  await details.getByRole("button", { name: /Edit City/ }).click();
  await details.getByRole("textbox").fill("Lisbon");
  await shop.patch(`/api/contacts/${id}`, { version, city: "Braga", phone: "+351 912 345 678" });

  await details.getByRole("button", { name: "Save" }).click();
  await expect(details.getByRole("alert")).toContainText("Somebody changed this at the same time");
  await expect(details.getByRole("button", { name: "Mine: Lisbon" })).toBeVisible();
  await details.getByRole("button", { name: "Theirs: Braga" }).click();
  await expect(details).toContainText("Braga");
  await expect(details).toContainText(/\+351 ?912 ?345 ?678/);
});

test("a record that was merged leads to the one that took its place", async ({ page, shop }) => {
  const winner = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  const loser = await shop.post<{ id: string }>("/api/contacts", { name: "A. Silva", email: "a.silva@example.com" });
  await shop.post("/api/merges", { noun: "contacts", winnerId: winner.id, loserIds: [loser.id], fields: {} });
  await page.goto("/tasks");
  await page.goto(`/contacts/${loser.id}`);

  await expect(page.getByRole("heading", { name: "Ana Silva" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(winner.id));
  await expect(page.getByText(/This record was merged/)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Tasks", exact: true })).toBeVisible();
});
