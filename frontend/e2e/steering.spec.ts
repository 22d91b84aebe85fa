import type { Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const READERS = { field: "tags", operator: "has_tag", value: "newsletter" };

async function readers(shop: Shop, count: number, behaviour: object = {}): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, index) => shop.post("/api/contacts", { name: `Reader ${index}`, email: `r${index}@example.com`, externalId: `r${index}`, tags: ["newsletter"] })));
  await shop.patch("/api/channels/simulator", { successRate: 1, latencyMs: 0, receiptDelayMs: 0, perMinute: 6000, ...behaviour });
}

async function launched(shop: Shop, more: object = {}): Promise<string> {
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: "Spring", message: "News for {name|there}", segmentRules: READERS, ...more });
  await shop.post(`/api/campaigns/${id}/launch`, {});
  return id;
}

const bar = (page: Page) => page.getByRole("region", { name: "Where everybody is" });
const status = (page: Page, name: string) => expect(page.getByText(name, { exact: true })).toBeVisible();

test("two texts are tried against each other and against people who get nothing; the results say what is known", async ({ page, shop }) => {
  await readers(shop, 40);
  await page.goto(`/campaigns/new?step=message&rules=${encodeURIComponent(JSON.stringify(READERS))}`);
  await page.getByRole("textbox", { name: "Subject" }).fill("Copper");
  await page.getByRole("textbox", { name: "Message" }).fill("Copper is here, {name|there}");
  await page.getByRole("button", { name: "Try another variant" }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("Look what shines, {name|there}");
  await page.getByRole("checkbox", { name: "Hold some people out" }).check();
  await page.getByRole("spinbutton", { name: "Held out, in %" }).fill("25");
  await page.getByRole("button", { name: "Next: Time" }).click();
  await page.getByRole("button", { name: "Next: Check" }).click();
  await expect(page.getByRole("list", { name: "Check list" })).toContainText("25% are held out");
  await page.getByRole("button", { name: /^Send to \d+ people/ }).click();
  await status(page, "Done");
  await expect(bar(page)).toContainText("0 on the way");
  const [, audience = "0"] = /(\d+) = /.exec(await bar(page).innerText()) ?? [];
  await expect(page.getByText(`${40 - Number(audience)} held out besides`)).toBeVisible();
  expect(Number(audience)).toBeLessThan(40);

  await shop.post("/api/orders", { id: "o1", customerId: "r1", amount: 20, items: ["Copper pot"] });
  await page.getByRole("button", { name: "Results" }).click();
  const variants = page.getByRole("table", { name: "Variants" });
  await expect(variants.getByRole("row", { name: /^A / })).toBeVisible();
  await expect(variants.getByRole("row", { name: /^B / })).toBeVisible();
  const audiences = await variants.locator("tbody tr td:nth-child(2)").allInnerTexts();
  expect(audiences.reduce((sum, each) => sum + Number(each), 0)).toBe(Number(audience));
  await expect(page.getByRole("region", { name: "What it changed" })).toContainText(/\w/);
  await expect(page.getByRole("region", { name: "The test" })).toContainText(/\w/);
  await page.getByRole("button", { name: "Sum it up" }).click();
  await expect(page.getByRole("region", { name: "In words" }).getByRole("status")).toContainText(audience);
});

test("it is paused in the middle and goes on, nobody gets it twice; what comes too late waits for another time", async ({ page, shop }) => {
  await readers(shop, 12, { perMinute: 6 });
  const late = await shop.post<{ id: string }>("/api/campaigns", { name: "Yesterday's news", message: "News", segmentRules: READERS, schedule: new Date(Date.now() - 60_000).toISOString(), lateHours: 0 });
  const id = await launched(shop);
  await page.goto(`/campaigns/${id}`);
  await expect(bar(page)).toContainText(/12 = [1-9]\d* delivered/);
  await page.getByRole("button", { name: "Pause" }).click();
  await status(page, "Paused");
  const handed = async () => (await shop.get<object[]>(`/api/channels/simulator/deliveries?campaignId=${id}`)).length;
  await expect.poll(async () => (await shop.get<{ delivered: number }>(`/api/campaigns/${id}/realtime`)).delivered === (await handed())).toBe(true);
  expect(await handed()).toBeLessThan(12);
  await expect(bar(page)).toContainText(/[1-9]\d* on the way/);
  await shop.patch("/api/channels/simulator", { perMinute: 6000 });
  await page.getByRole("button", { name: "Resume" }).click();
  await status(page, "Done");
  await expect(bar(page)).toContainText("12 = 12 delivered");
  expect(await handed()).toBe(12);

  await page.goto(`/campaigns/${late.id}`);
  await expect(page.getByRole("alert")).toContainText("Nothing was sent", { timeout: 400_000 });
  await page.getByRole("link", { name: "Choose another time" }).click();
  await page.getByLabel("Send at").fill("2030-05-06T10:00");
  await page.getByRole("button", { name: "Next: Check" }).click();
  await page.getByRole("button", { name: "Schedule for 12 people" }).click();
  await status(page, "Scheduled");
  expect(await shop.get<object[]>(`/api/channels/simulator/deliveries?campaignId=${late.id}`)).toHaveLength(0);
});

test("what nobody knows is never sent again by itself: a person settles it", async ({ page, shop }) => {
  await readers(shop, 2, { timeoutRate: 1, receiptDelayMs: 600_000 });
  const id = await launched(shop);
  await page.goto(`/campaigns/${id}`);
  await expect(bar(page)).toContainText("2 = 0 delivered + 0 failed + 0 got nothing + 2 unclear", { timeout: 400_000 });
  await bar(page).getByRole("link", { name: "2 unclear" }).click();
  await page.getByRole("checkbox", { name: "Select Reader 0" }).check();
  const settle = page.getByRole("region", { name: "Nobody knows whether these arrived" });
  await expect(settle).toContainText("1 chosen");
  await settle.getByRole("button", { name: "They got it" }).click();
  await expect(page.getByText("1 is settled")).toBeVisible();
  await expect(page.getByRole("table", { name: "People" }).getByRole("link")).toHaveText(["Reader 1"]);
  await settle.getByRole("button", { name: "They did not" }).click();
  await page.getByRole("button", { name: "Progress" }).click();
  await expect(bar(page)).toContainText("2 = 1 delivered + 1 failed + 0 got nothing + 0 unclear + 0 on the way");
  expect(await shop.get<object[]>(`/api/channels/simulator/deliveries?campaignId=${id}`)).toHaveLength(2);
});
