import { randomUUID } from "node:crypto";
import { ANAS } from "./mails";
import { expect, test } from "./test";

test("what the customer writes while one types is shown before anything is sent", async ({ page, shop }) => {
  const messageId = `<${randomUUID()}@example.com>`;
  await shop.receives({ ...ANAS, messageId });
  await shop.decided(1);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  const box = page.getByRole("textbox", { name: "Write to Ana Silva" });
  await box.fill("It is in stock.");

  await shop.receives({ ...ANAS, text: "I bought it elsewhere.", inReplyTo: messageId });
  await expect(page.getByText("wrote while you typed")).toBeVisible();
  await box.press("Control+Enter");

  const note = page.getByRole("alert");
  await expect(note.getByText("Your answer was not sent.")).toBeVisible();
  await expect(note.getByText("I bought it elsewhere.")).toBeVisible();
  await expect(box).toHaveValue("It is in stock.");
  await note.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText("Your reply to Ana Silva is on its way")).toBeVisible();
});
