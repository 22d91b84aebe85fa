import { expect, test } from "./test";

const RUI = { name: "Rui Melo", from: "rui@example.com", subject: "My order", text: "Hello, the chopping board came with a deep crack along one side.\n\nRui" };
const EVA = { name: "Eva Roth", from: "eva@example.com", subject: "A question", text: "Hi, when do you open on Saturdays?" };
const ASKED = "who got a broken cutting board";

test("what somebody meant is found from anywhere and opened where it was said, by keyboard alone", async ({ page, shop }) => {
  await shop.receives(RUI);
  await shop.receives(EVA);
  await shop.decided(2);
  const found = () => shop.get<{ items: { type: string }[] }>(`/api/search?q=${encodeURIComponent(ASKED)}`);
  await expect.poll(async () => (await found()).items[0]?.type).toBe("messages");

  await page.goto("/contacts");
  await expect(page.getByRole("heading", { name: "Contacts", exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(ASKED);
  await expect(page.getByRole("option").first()).toContainText("Rui Melo");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/inbox\?.*id=cnv_/);
  await expect(page.locator("[data-linked]")).toContainText("a deep crack along one side");
});

test("a page is found by another word for it, and Escape leads back", async ({ page, shop }) => {
  await shop.get("/api/contacts");
  await page.goto("/contacts");
  await expect(page.getByRole("heading", { name: "Contacts", exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("kanban");
  await expect(page.getByRole("option", { name: /Deals/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("kanban");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/deals/);
});
