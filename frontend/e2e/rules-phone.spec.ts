import type { Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";
import { finger, middle, spill, tooSmall } from "./touching";

const RULE = { operator: "AND", conditions: [{ field: "visits", operator: ">=", value: "3" }, { operator: "NOT", conditions: [{ field: "totalSpends", operator: ">", value: "650" }] }] };

async function customers(shop: Shop): Promise<void> {
  const people = Array.from({ length: 10 }, (_, index) => ({ id: `c${index}`, name: `Person ${index}`, email: `p${index}@example.com`, totalSpends: index * 100, visits: index }));
  await shop.post("/api/customers/batch", { customers: people });
  await expect.poll(() => shop.total("/api/contacts")).toBe(10);
}

const matches = (page: Page, text: string) => expect(page.getByRole("complementary", { name: "People" }).getByRole("status")).toHaveText(text);

test("a finger drags a condition into a group, and the count follows", async ({ page, shop }) => {
  await customers(shop);
  await page.goto(`/segments/new?rules=${encodeURIComponent(JSON.stringify(RULE))}`);
  await matches(page, "4 people match");
  const conditions = page.getByRole("region", { name: "Conditions" }).getByRole("group", { name: /^Condition on/ });
  const handle = page.getByRole("button", { name: "Drag Visits" });
  await handle.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const touch = await finger(page);
  const from = await middle(handle);
  const to = await middle(conditions.filter({ has: page.getByRole("button", { name: "Drag Total spent" }) }));
  await touch("touchStart", from);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", { x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 });
  await touch("touchEnd");
  await matches(page, "3 people match");

  await expect(conditions.nth(1)).toHaveAccessibleName("Condition on Visits");
  // For a moment after a drag a tap is taken for its end.
  await expect(async () => {
    if ((await conditions.nth(0).getAttribute("aria-label")) !== "Condition on Visits") await page.getByRole("button", { name: "Move Visits up" }).tap();
    await expect(conditions.nth(0)).toHaveAccessibleName("Condition on Visits", { timeout: 3_000 });
  }).toPass();
  await page.getByRole("button", { name: "Move Visits up" }).tap();
  await matches(page, "4 people match");
  expect(await spill(page)).toBe(0);
  expect(await tooSmall(page.locator("main").getByRole("button"), "longer")).toEqual([]);
});

test("a campaign is composed on a phone, from the audience to everybody accounted for", async ({ page, shop }) => {
  await customers(shop);
  await shop.patch("/api/channels/simulator", { successRate: 1, latencyMs: 0, receiptDelayMs: 0, perMinute: 6000 });
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "New campaign" }).first().tap();
  const sized = async () => {
    expect(await spill(page)).toBe(0);
    const next = page.getByRole("button", { name: /^(Next|Send to)/ });
    expect(Math.round((await next.boundingBox())?.height ?? 0)).toBeGreaterThanOrEqual(44);
  };
  await page.getByRole("textbox", { name: "Name" }).fill("From the bus");
  await page.getByRole("button", { name: "By conditions" }).tap();
  await page.getByRole("textbox", { name: "Say it in your words" }).fill("spent over 650");
  await page.getByRole("button", { name: "Build it" }).tap();
  await matches(page, "3 people match");
  await sized();
  await page.getByRole("button", { name: "Next: Message" }).tap();
  await page.getByRole("textbox", { name: "Subject" }).fill("News");
  await page.getByRole("textbox", { name: "Message" }).fill("Hi {name|there}");
  await sized();
  await page.getByRole("button", { name: "Next: Time" }).tap();
  await sized();
  await page.getByRole("button", { name: "Next: Check" }).tap();
  await expect(page.getByRole("list", { name: "Check list" })).toContainText("3 in the audience");
  await sized();
  await page.getByRole("button", { name: "Send to 3 people" }).tap();
  await expect(page.getByRole("region", { name: "Where everybody is" })).toContainText("3 = 3 delivered");
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  expect(await spill(page)).toBe(0);
});
