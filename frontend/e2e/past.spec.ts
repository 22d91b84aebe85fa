import { expect, test } from "./test";

const RUI = { name: "Rui Melo", from: "rui@example.com", subject: "Hammocks", text: "Hello, do you sell hammocks?\n\nRui" };
const EVA = { name: "Eva Roth", from: "eva@example.com", subject: "A question", text: "Hi, do you sell hammocks?" };

test("what a colleague answered before is put into the reply, without the other customer's name", async ({ page, shop }) => {
  await shop.receives(RUI);
  await shop.decided(1);
  const { items } = await shop.get<{ items: { id: string }[] }>("/api/conversations");
  await shop.post(`/api/conversations/${items[0]?.id}/messages`, { text: "Hello Rui,\n\nNot yet, Rui: they come in December.\n\nKind regards\nMarta" });
  await expect.poll(async () => (await shop.get<{ items: unknown[] }>("/api/search?q=hammocks&types=messages")).items.length).toBeGreaterThan(0);
  await shop.receives(EVA);
  await shop.decided(2);

  await page.goto("/inbox");
  await page.getByRole("region", { name: "Conversations" }).getByRole("link", { name: /Eva Roth/ }).click();
  const before = page.getByRole("region", { name: "Answered before" });
  await expect(before).toContainText("Do you sell hammocks?");
  await expect(before).not.toContainText("Rui");
  await expect(page.getByText(/^From an answer of /).first()).toBeVisible();

  await page.keyboard.press("p");
  const box = page.getByRole("textbox", { name: "Write to Eva Roth" });
  await expect(box).toHaveValue("Not yet, ⟦name⟧: they come in December.");
  await expect(page.getByRole("button", { name: "Send", exact: false }).first()).toBeDisabled();
  await box.fill("Not yet, Eva: they come in December.");
  await page.getByRole("button", { name: /^Send/ }).first().click();
  await expect(page.getByText("Your reply to Eva Roth is on its way")).toBeVisible();
});
