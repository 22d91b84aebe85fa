import { UNCLEAR } from "./mails";
import { expect, test } from "./test";

test("several conversations are assigned, snoozed and closed by keyboard, each as one, and Z takes it back", async ({ page, shop }) => {
  for (const mail of UNCLEAR) await shop.receives(mail);
  await shop.decided(UNCLEAR.length);
  const list = page.getByRole("region", { name: "Conversations" });
  const rows = list.getByRole("listitem");
  const selected = page.getByRole("region", { name: "What is selected" });

  async function selectAll(): Promise<void> {
    await page.goto("/inbox");
    await expect(rows).toHaveCount(UNCLEAR.length);
    await page.keyboard.press("j");
    await expect(page.getByRole("region", { name: "Conversation", exact: true })).toBeVisible();
    await page.keyboard.press("v");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+V");
    await expect(selected).toContainText("3 conversations selected");
  }

  await test.step("O gives all of them to somebody", async () => {
    await selectAll();
    await page.keyboard.press("o");
    await page.getByRole("combobox", { name: "Find a colleague" }).press("Enter");
    await expect(page.getByText("3 conversations assigned to Ada Okafor")).toBeVisible();
    expect(await shop.total("/api/conversations?assignee=me")).toBe(3);
    await expect(selected).toBeHidden();
  });

  await test.step("D closes them, and Z opens them again, still assigned", async () => {
    await selectAll();
    await page.keyboard.press("d");
    await expect(rows).toHaveCount(0);
    await page.keyboard.press("z");
    await expect(rows).toHaveCount(3);
    expect(await shop.total("/api/conversations?assignee=me&status=open")).toBe(3);
  });

  await test.step("S puts them off; Escape lets go of what is selected", async () => {
    await selectAll();
    await page.keyboard.press("Escape");
    await expect(selected).toBeHidden();
    await selectAll();
    await page.keyboard.press("s");
    await page.getByRole("dialog").getByRole("button", { name: /Next Monday/ }).press("Enter");
    await expect(rows).toHaveCount(0);
    expect(await shop.total("/api/conversations?snoozed=true")).toBe(3);
  });
});
