import type { Page } from "@playwright/test";
import { ANAS, UNCLEAR } from "./mails";
import { expect, test } from "./test";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "What the assistant suggests" });

test("a person approves, edits and rejects by keyboard", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  for (const mail of UNCLEAR) await shop.receives(mail);
  await shop.decided(UNCLEAR.length);
  const panel = panelOf(page);
  const rows = page.getByRole("region", { name: "Conversations" }).getByRole("listitem");

  await test.step("J opens the first, A approves it", async () => {
    await page.goto("/inbox");
    await expect(rows).toHaveCount(UNCLEAR.length);
    await page.keyboard.press("j");
    await expect(panel.getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    await page.keyboard.press("a");
    await expect(panel.getByRole("heading", { name: "Approved" })).toBeVisible();
    await expect(page.getByText("Approved: the reply is on its way")).toBeVisible();
    await expect(page.getByRole("region", { name: "Messages, oldest first" }).getByText("You", { exact: true })).toBeVisible();
  });

  await test.step("E edits the next; the edit survives a reload; Ctrl-Enter sends it", async () => {
    await page.goto("/inbox");
    await expect(rows).toHaveCount(UNCLEAR.length - 1);
    await page.keyboard.press("j");
    await expect(panel.getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    await page.keyboard.press("e");
    const box = panel.getByRole("textbox", { name: "Draft reply" });
    await expect(box).toBeFocused();
    await box.fill("We have both pots; the enamel one is €34.90.");
    await page.reload();
    await expect(box).toHaveValue("We have both pots; the enamel one is €34.90.");
    await box.focus();
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByRole("heading", { name: "Approved" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Messages, oldest first" }).getByText("We have both pots; the enamel one is €34.90.")).toBeVisible();
  });

  await test.step("X rejects the last, with a reason", async () => {
    await page.goto("/inbox");
    await expect(rows).toHaveCount(UNCLEAR.length - 2);
    await page.keyboard.press("j");
    await expect(panel.getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    await page.keyboard.press("x");
    await page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("Too stiff");
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByRole("heading", { name: "Rejected" })).toBeVisible();
    await expect(panel.getByText("Rejected: Too stiff")).toBeVisible();
  });
});

test("a person answers in their own words", async ({ page, shop }) => {
  await shop.receives({ from: "ana@example.com", name: "Ana Silva", subject: "Broken kettle", text: "My kettle arrived broken and I am very disappointed." });
  await shop.decided(1);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  await expect(panelOf(page).getByRole("heading", { name: "Needs a person" })).toBeVisible();
  const box = page.getByRole("textbox", { name: "Write to Ana Silva" });
  await box.fill("I am sorry, Ana. A new one is on its way.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Messages, oldest first" }).getByText("I am sorry, Ana. A new one is on its way.")).toBeVisible();
  await expect(panelOf(page).getByRole("heading", { name: "A person took care of it" })).toBeVisible();
  await expect(box).toHaveValue("");
});

test("a conversation is taken and given back, and a decision tells how it came about", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  await shop.receives(ANAS);
  await shop.decided(1);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();

  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByRole("button", { name: "Assign to me" }).click();
  await expect(conversation.getByText("Assigned to you")).toBeVisible();
  await conversation.getByRole("button", { name: "Unassign" }).click();
  await expect(conversation.getByText("Assigned to you")).toHaveCount(0);

  const panel = panelOf(page);
  await panel.getByRole("button", { name: "Edit" }).click();
  await panel.getByRole("textbox", { name: "Draft reply" }).fill("We have both pots.");
  await panel.getByRole("button", { name: "Send as edited" }).click();
  await expect(panel.getByRole("heading", { name: "Approved" })).toBeVisible();
  await panel.getByText("Details of this decision").click();
  await expect(panel.getByText(/\d+% raw → \d+% calibrated/)).toBeVisible();
  await expect(panel.getByText("Enamel Coffee Pot").last()).toBeVisible();
  await expect(panel.getByText("Edited and approved: You")).toBeVisible();
  await expect(panel.getByRole("group", { name: "What the edit changed" })).toContainText("We have both pots.");
});
