import type { Page } from "@playwright/test";
import { PHONE } from "./browser";
import type { Shop } from "./shop";
import { expect, test } from "./test";
import { spill, tooSmall } from "./touching";

const READERS = { field: "tags", operator: "has_tag", value: "newsletter" };

/** Two readers; the way to Ana's own page, as it stands in a message of hers. */
async function linkOfAna(shop: Shop): Promise<string> {
  await shop.post("/api/topics", { topic: "hints", name: "Hints", description: "How to keep copper bright" });
  await shop.post("/api/contacts", { name: "Ana Silva", email: "ana@example.com", phone: "+351912345678", tags: ["newsletter"] });
  await shop.post("/api/contacts", { name: "Jonas Lind", email: "jonas@example.com", tags: ["newsletter"] });
  const letters = await shop.letters(await shop.sends("Choose what you get: {preferencesUrl}", READERS));
  return /https?:\S+/.exec(letters.find(({ to }) => to === "ana@example.com")?.text ?? "")?.[0] ?? "";
}

/** Tap on a box, and wait until that choice is kept. */
async function choose(page: Page, topic: string, channel: string): Promise<void> {
  const kept = page.waitForResponse((response) => response.request().method() === "PATCH" && response.ok());
  await box(page, topic, channel).tap();
  await kept;
}

const box = (page: Page, topic: string, channel: string) => page.getByRole("group", { name: topic }).getByRole("checkbox", { name: channel });

async function reached(shop: Shop, topic: string): Promise<{ sendable: number; suppressed: Record<string, number> }> {
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: topic, topic, message: "Hello", segmentRules: READERS });
  return shop.post(`/api/campaigns/${id}/check`, {});
}

test("somebody who is not signed in chooses topics and ways on a phone; it stays, and the next campaign keeps to it", async ({ page, shop, browser }) => {
  const link = await linkOfAna(shop);
  const stranger = await browser.newContext({ ...PHONE, locale: "en-GB" });
  const own = await stranger.newPage();
  await own.goto(link);
  await expect(own.getByRole("heading", { name: "What would you like to hear about?" })).toBeVisible();
  await expect(own.getByText("Kettle & Mug writes to A•• S••••")).toBeVisible();
  await expect(box(own, "Hints", "Test messages")).toBeChecked();
  await expect(box(own, "Hints", "SMS")).not.toBeChecked();
  await choose(own, "Hints", "Test messages");
  await expect(own.getByText("Saved. It counts from now on.")).toBeVisible();
  await choose(own, "News and offers", "SMS");
  await expect(box(own, "News and offers", "SMS")).toBeChecked();
  await expect(own.getByText("Saved. It counts from now on.")).toBeVisible();

  await own.reload();
  await expect(box(own, "News and offers", "SMS")).toBeChecked();
  await expect(box(own, "Hints", "Test messages")).not.toBeChecked();
  await expect(box(own, "News and offers", "Test messages")).toBeChecked();
  expect(await spill(own)).toBe(0);
  expect(await tooSmall(own.locator("label"))).toEqual([]);

  expect(await reached(shop, "hints")).toMatchObject({ sendable: 1, suppressed: { unsubscribed: 1 } });
  expect(await reached(shop, "marketing")).toMatchObject({ sendable: 2 });
  const { items } = await shop.get<{ items: { id: string }[] }>("/api/campaigns?limit=10");
  const hints = await Promise.all(items.map(({ id }) => shop.get<{ id: string; name: string }>(`/api/campaigns/${id}`)));
  await page.goto(`/campaigns/${hints.find(({ name }) => name === "hints")?.id}/edit?step=check`);
  await expect(page.getByRole("list", { name: "Check list" })).toContainText("1 unsubscribed");
  await expect(page.getByRole("button", { name: "Send to 1 person" })).toBeVisible();

  await own.getByRole("button", { name: "Stop everything" }).tap();
  await expect(own.getByText("Done. Kettle & Mug sends you nothing any more.")).toBeVisible();
  expect(await reached(shop, "marketing")).toMatchObject({ sendable: 1, suppressed: { unsubscribed: 1 } });
  await stranger.close();
});
