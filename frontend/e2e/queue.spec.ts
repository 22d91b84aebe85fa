import type { Page } from "@playwright/test";
import { aboutThePot } from "./mails";
import { expect, test } from "./test";

const DRAFTS = 20;
const panelOf = (page: Page) => page.getByRole("complementary", { name: "What the assistant suggests" });
const headOf = (page: Page) => page.getByRole("region", { name: "Conversation", exact: true }).getByRole("link", { name: /^Customer/ });

test("twenty drafts are cleared by keyboard alone, with a key for each", async ({ page, shop }) => {
  test.slow();
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  for (let number = 1; number <= DRAFTS; number += 1) await shop.receives(aboutThePot(`Customer ${number}`, `customer${number}@example.com`));
  await shop.decided(DRAFTS);
  expect(await shop.total("/api/conversations?drafts=true")).toBe(DRAFTS);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };

  await page.goto("/inbox?show=drafts");
  await expect(page.getByText(`${DRAFTS} conversations`)).toBeVisible();
  await press("j");
  for (let left = DRAFTS; left > 0; left -= 1) {
    await expect(panelOf(page).getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    const name = await headOf(page).innerText();
    await press("a");
    await expect(headOf(page).filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(0);
  }

  await expect(page.getByRole("heading", { name: "No draft waits" })).toBeVisible();
  await expect.poll(() => shop.total("/api/suggestions?status=approved")).toBe(DRAFTS);
  expect(keys).toBe(DRAFTS + 1);
});

test("X rejects and goes on, R writes, I takes, and Z undoes a merge", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  for (const name of ["Customer 1", "Customer 2"]) await shop.receives(aboutThePot(name, `${name.replace(" ", "")}@example.com`));
  await shop.decided(2);
  await page.goto("/inbox?show=drafts");
  await expect(page.getByText("2 conversations")).toBeVisible();
  await page.keyboard.press("j");
  await expect(panelOf(page).getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
  const first = await headOf(page).innerText();

  await test.step("M merges the other one, Z undoes it", async () => {
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Customer/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Conversations merged")).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("z");
    await expect(page.getByText("Merge undone")).toBeVisible();
    await expect(page.getByText("2 conversations")).toBeVisible();
  });

  await test.step("I takes it, and keys are letters while one types", async () => {
    await page.keyboard.press("i");
    await expect(page.getByText("Assigned to you")).toBeVisible();
    await page.keyboard.press("r");
    await page.keyboard.type("maxi");
    await expect(page.getByRole("textbox", { name: /^Write to/ })).toHaveValue("maxi");
    await page.keyboard.press("Escape");
  });

  await test.step("X rejects it, and the next one opens", async () => {
    await page.keyboard.press("x");
    await page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("Too stiff");
    await page.keyboard.press("Control+Enter");
    await expect(headOf(page).filter({ hasText: first })).toHaveCount(0);
    await expect(panelOf(page).getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    await expect(page.getByText("1 conversation", { exact: true })).toBeVisible();
  });
});

test("Z takes back what was approved or written, and what stays leaves once", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "129.00", 2);
  await shop.receives(aboutThePot("Customer 1", "customer1@example.com"));
  await shop.decided(1);
  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await page.goto("/inbox?show=drafts");
  await expect(page.getByText("1 conversation", { exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect(panelOf(page).getByRole("heading", { name: "Waits for your approval" })).toBeVisible();

  await test.step("an approved draft waits again", async () => {
    await page.keyboard.press("a");
    await expect(page.getByRole("heading", { name: "No draft waits" })).toBeVisible();
    await expect(page.getByText("Approved: the reply is on its way")).toBeVisible();
    await page.keyboard.press("z");
    await expect(panelOf(page).getByRole("heading", { name: "Waits for your approval" })).toBeVisible();
    await expect(thread.getByText("Waits for you")).toBeVisible();
  });

  await test.step("one's own words come back into the box", async () => {
    const box = page.getByRole("textbox", { name: /^Write to/ });
    await page.keyboard.press("r");
    await page.keyboard.type("Yes, we hav it.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Your reply to Customer 1 is on its way")).toBeVisible();
    await expect(box).toHaveValue("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await expect(box).toHaveValue("Yes, we hav it.");
    await expect(thread.getByText("Yes, we hav it.")).toHaveCount(0);
    await box.fill("Yes, we have it.");
    await page.keyboard.press("Control+Enter");
    await expect(thread.getByText("Yes, we have it.")).toBeVisible();
  });

  await expect(thread.getByText("Sent", { exact: true })).toHaveCount(1);
});
