import { randomUUID } from "node:crypto";
import { ANAS } from "./mails";
import { NEXT_MORNING } from "./presets";
import { expect, test } from "./test";

test("a reply is scheduled by keyboard; the customer writes first, and its words are a draft again", async ({ page, shop }) => {
  const messageId = `<${randomUUID()}@example.com>`;
  await shop.receives({ ...ANAS, messageId });
  await shop.decided(1);
  const box = page.getByRole("textbox", { name: "Write to Ana Silva" });
  const cards = page.getByRole("list", { name: "Scheduled replies" }).getByRole("listitem");

  await test.step("R writes, Ctrl Shift Enter and a digit schedule it; it is found among the scheduled", async () => {
    await page.goto("/inbox");
    await page.getByRole("link", { name: /Ana Silva/ }).press("Enter");
    await expect(box).toBeVisible();
    await page.keyboard.press("r");
    await page.keyboard.type("It is back on Monday.");
    await page.keyboard.press("Control+Shift+Enter");
    await expect(page.getByRole("dialog").getByRole("button", { name: NEXT_MORNING })).toBeVisible();
    await page.keyboard.press("1");
    await expect(cards).toContainText(["It is back on Monday."]);
    await expect(box).toHaveValue("");
    await page.getByRole("combobox", { name: "Other conversations" }).selectOption("Scheduled");
    await expect(page.getByRole("region", { name: "Conversations" }).getByRole("listitem")).toContainText([/Leaves/]);
  });

  await test.step("the customer's message stops it, and says so", async () => {
    await page.getByRole("link", { name: /Ana Silva/ }).press("Enter");
    await expect(cards).toHaveCount(1);
    await shop.receives({ ...ANAS, text: "Never mind, I found one.", inReplyTo: messageId });
    await expect(cards).toContainText(["Not sent: Ana Silva wrote first. Its words are in the reply box."]);
    await expect(box).toHaveValue("It is back on Monday.");
  });
});
