import type { Shop } from "./shop";
import { expect, test } from "./test";

const PEOPLE = 12;

async function readers(shop: Shop): Promise<void> {
  for (let index = 0; index < PEOPLE; index += 1) {
    await shop.post("/api/contacts", { name: index === 0 ? "Ana Silva" : `Reader ${index}`, email: `r${index}@example.com`, tags: ["newsletter"] });
  }
  await shop.post("/api/contacts", { name: "Somebody else", email: "else@example.com" });
  await shop.patch("/api/channels/simulator", { successRate: 0.75, seed: 3, retries: 0, latencyMs: 0, receiptDelayMs: 200 });
}

test("from a sentence to everybody accounted for: count, message, check, send, watch, and why", async ({ page, shop }) => {
  await readers(shop);
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "New campaign" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("Spring");
  await page.getByRole("button", { name: "By conditions" }).click();
  await page.getByRole("textbox", { name: "Say it in your words" }).fill("tagged newsletter");
  await page.getByRole("button", { name: "Build it" }).click();
  await expect(page.getByRole("complementary", { name: "People" }).getByRole("status")).toHaveText("12 people match");
  await page.getByRole("button", { name: "Next: Message" }).click();

  await page.getByRole("textbox", { name: "Subject" }).fill("News");
  await page.getByRole("textbox", { name: "Message" }).fill("Hi ");
  await page.getByRole("textbox", { name: "Message" }).press("End");
  await page.getByRole("combobox", { name: "Insert…" }).selectOption("Name, or “there”");
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Hi {name|there}");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Hi {name|there}");
  await page.getByRole("button", { name: "Next: Time" }).click();
  await page.getByRole("button", { name: "Next: Check" }).click();

  await expect(page.getByRole("list", { name: "Check list" })).toContainText("12 in the audience");
  await expect(page.getByRole("list", { name: "Check list" })).toContainText("Nobody lacks a value");
  await page.getByRole("button", { name: "Send to 12 people" }).click();

  await expect(page.getByRole("heading", { name: "Spring" })).toBeVisible();
  const bar = page.getByRole("region", { name: "Where everybody is" });
  await expect(bar).toContainText(/^(?:.*)12 = /);
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await expect(bar).toContainText("0 on the way");
  const text = (await bar.innerText()).split("12 = ")[1] ?? "";
  const numbers = [...text.matchAll(/\d+/g)].map(Number);
  expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(PEOPLE);

  await page.getByRole("searchbox", { name: "Why did somebody (not) get it?" }).fill("Ana");
  await page.getByRole("button", { name: /^Ana Silva/ }).click();
  await expect(page.getByRole("region", { name: "Why did somebody (not) get it?" }).getByRole("status")).toContainText("Ana Silva");

  await page.getByRole("link", { name: /delivered$/ }).first().click();
  await expect(page.getByRole("table", { name: "People" }).getByRole("row")).toHaveCount((numbers[0] ?? 0) + 1);
  await page.getByRole("button", { name: "Simulator" }).click();
  await expect(page.getByRole("region", { name: "What it was handed" })).toContainText("12 messages");
});

test("what would leave a gap is listed and keeps it from being sent, until they are left out", async ({ page, shop }) => {
  await readers(shop);
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: "Cities", segmentRules: { field: "tags", operator: "has_tag", value: "newsletter" }, message: "Hi {name|there} from {city}" });
  await page.goto(`/campaigns/${id}/edit?step=check`);
  await expect(page.getByText("12 people lack a value that the message uses")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("This must be mended first");
  await expect(page.getByRole("button", { name: /^Send to/ })).toBeDisabled();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("Hi {name|there} from {city|somewhere}");
  await page.getByRole("button", { name: "Next: Time" }).click();
  await page.getByRole("button", { name: "Next: Check" }).click();
  await expect(page.getByText("Nobody lacks a value that the message uses")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send to 12 people" })).toBeEnabled();
});

test("a campaign is kept for its time, paused, resumed and cancelled", async ({ page, shop }) => {
  await readers(shop);
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: "Later", segmentRules: { field: "tags", operator: "has_tag", value: "newsletter" }, message: "Hello" });
  await page.goto(`/campaigns/${id}/edit?step=time`);
  await page.getByRole("radio", { name: "At a time" }).check();
  await page.getByRole("button", { name: "Next: Check" }).click();
  await page.getByRole("button", { name: "Schedule for 12 people" }).click();
  await expect(page.getByText("Scheduled", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Cancel campaign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel campaign" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();

  await shop.patch("/api/channels/simulator", { perMinute: 12 });
  const slow = await shop.post<{ id: string }>("/api/campaigns", { name: "Slow", segmentRules: { field: "tags", operator: "has_tag", value: "newsletter" }, message: "Hello" });
  await shop.post(`/api/campaigns/${slow.id}/launch`, {});
  await page.goto(`/campaigns/${slow.id}`);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await shop.patch("/api/channels/simulator", { perMinute: 6000 });
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
});
