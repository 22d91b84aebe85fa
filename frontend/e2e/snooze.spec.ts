import { randomUUID } from "node:crypto";
import { ANAS } from "./mails";
import { NEXT_MORNING } from "./presets";
import { expect, test } from "./test";

test("a conversation is put off by S, stands among the snoozed, and comes back when the customer writes", async ({ page, shop }) => {
  const messageId = `<${randomUUID()}@example.com>`;
  await shop.receives({ ...ANAS, messageId });
  await shop.decided(1);
  const rows = page.getByRole("region", { name: "Conversations" }).getByRole("listitem");

  await test.step("S and a digit put it off; Z takes that back", async () => {
    await page.goto("/inbox");
    await page.getByRole("link", { name: /Ana Silva/ }).click();
    await expect(page.getByRole("button", { name: "Snooze", exact: true })).toBeVisible();
    for (const again of [false, true]) {
      await page.keyboard.press("s");
      await page.getByRole("dialog").getByRole("button", { name: NEXT_MORNING }).press("Enter");
      await expect(rows).toHaveCount(0);
      if (again) continue;
      await page.keyboard.press("z");
      await expect(rows).toHaveCount(1);
    }
  });

  await test.step("it is found among the snoozed, with its time and who did it", async () => {
    await page.getByRole("combobox", { name: "Other conversations" }).selectOption("Snoozed");
    await rows.getByRole("link", { name: /Ana Silva/ }).click();
    await expect(page.getByText(/^Snoozed until .* · You$/)).toBeVisible();
  });

  await test.step("the customer's message brings it back", async () => {
    await shop.receives({ ...ANAS, text: "Is anybody there?", inReplyTo: messageId });
    await page.getByRole("button", { name: "To do" }).click();
    await expect(rows.first()).toContainText("Is anybody there?");
  });
});
