import { ANAS } from "./mails";
import { expect, test } from "./test";
import { spill, tooSmall } from "./touching";

const SCREENS = ["/inbox", "/tasks", "/contacts", "/companies", "/leads", "/catalogue", "/catalogue?tab=sources", "/catalogue?new=1", "/answers", "/channels", "/queues", "/users", "/settings"];

test("on a phone one pane at a time: list, messages, assistant, approval, and back", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  await shop.receives(ANAS);
  await shop.decided(1);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).tap();
  await expect(page.getByRole("region", { name: "Messages, oldest first" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeHidden();

  await page.getByRole("button", { name: "Assistant" }).tap();
  await expect(page.getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
  await page.getByRole("button", { name: "Approve and send" }).tap();
  await expect(page.getByRole("heading", { name: "Approved" })).toBeVisible();

  await page.getByRole("link", { name: "Back to the list" }).tap();
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  await page.getByRole("button", { name: "Create" }).tap();
  await page.getByRole("link", { name: "New approved answer" }).tap();
  await expect(page.getByRole("dialog", { name: "Add answer" })).toBeVisible();
});

test("nothing spills sideways at 320 px, and every target is big enough for a thumb", async ({ page, shop }) => {
  await shop.sells("Copper Kettle with gooseneck spout and thermometer", "1289.00", 2);
  await shop.receives({ from: "a.very.long.address.of.somebody@a-long-domain-name.example.com", subject: "Supercalifragilisticexpialidocious-is-one-word", text: "x".repeat(300) });
  await shop.decided(1);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of SCREENS) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
    expect(await spill(page), path).toBe(0);
  }
  await page.goto("/inbox");
  await page.getByRole("region", { name: "Conversations" }).getByRole("listitem").getByRole("link").tap();
  await expect(page.getByRole("region", { name: "Messages, oldest first" })).toBeVisible();
  expect(await spill(page)).toBe(0);
  expect(await tooSmall(page.getByRole("button"))).toEqual([]);
});
