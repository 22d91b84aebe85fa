import type { Page } from "@playwright/test";
import { BASE_URL } from "./browser";
import type { Shop } from "./shop";
import { expect, test } from "./test";

/** A page of the shop with its chat on it, as a visitor has it before them. */
async function visited(page: Page, shop: Shop): Promise<Page> {
  const { id } = await shop.post<{ id: string }>("/api/channels", { kind: "webchat", name: "Kettle & Co", options: { greeting: "How can we help?" } });
  const visitor = await page.context().newPage();
  await visitor.goto(`${BASE_URL}/chat-demo.html?channel=${id}`);
  await visitor.getByRole("button", { name: "Open the chat" }).click();
  return visitor;
}

async function says(visitor: Page, text: string): Promise<void> {
  await visitor.getByRole("textbox", { name: "Your message" }).fill(text);
  await visitor.getByRole("textbox", { name: "Your message" }).press("Enter");
}

test("a visitor writes, somebody answers in the inbox, and the visitor reads it", async ({ page, shop }) => {
  const visitor = await visited(page, shop);
  await says(visitor, "Can I <b>collect</b> it on Saturday?");
  await expect(visitor.getByRole("log")).toContainText("Can I <b>collect</b> it on Saturday?");
  await shop.decided(1);

  await page.goto("/inbox");
  await page.getByRole("link", { name: /Web visitor/ }).click();
  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await expect(thread.getByText("Can I <b>collect</b> it on Saturday?")).toBeVisible();
  await page.getByRole("textbox", { name: "Write to Web visitor" }).fill("Yes, until noon.");
  await page.getByRole("button", { name: "Send", exact: true }).click();

  await expect(visitor.getByRole("log")).toContainText("Yes, until noon.");
  await expect(thread.getByText("Read", { exact: true })).toBeVisible();
});

test("what was written without a network arrives once, also after a reload", async ({ page, shop }) => {
  const visitor = await visited(page, shop);
  await visitor.context().route("**/webhook/webchat/**", (route) => route.abort());
  await visitor.context().route("**/webhook/webchat?*", (route) => (route.request().method() === "GET" ? route.continue() : route.abort()));
  await says(visitor, "Are you there?");
  await expect(visitor.getByText("No connection.")).toBeVisible();
  await visitor.context().unrouteAll();

  await visitor.reload();

  await shop.decided(1);
  await expect(visitor.getByRole("log").getByText("Are you there?")).toHaveCount(1);
});

/** The network is back: the chat does not wait for its turn. */
async function nudges(visitor: Page): Promise<void> {
  await visitor.evaluate(() => dispatchEvent(new Event("online")));
}

test("ten answers that are lost and ten that come again make no message twice, and the talk goes on after a reload", async ({ page, shop }) => {
  const visitor = await visited(page, shop);
  let sent = 0;
  await visitor.route("**/webhook/webchat/messages?*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    sent += 1;
    return route.abort();
  });
  await says(visitor, "Do you sharpen knives?");
  for (let time = 1; time <= 10; time += 1) {
    await expect.poll(() => sent).toBeGreaterThanOrEqual(time);
    await nudges(visitor);
  }
  await visitor.unrouteAll({ behavior: "wait" });
  await nudges(visitor);
  const log = visitor.getByRole("log");
  await shop.decided(1);
  await expect(log.getByText("Do you sharpen knives?")).toHaveCount(1);

  const talks = async () => (await shop.get<{ items: { id: string; messageCount: number }[] }>("/api/conversations")).items;
  const [talk] = await talks();
  await shop.post(`/api/conversations/${talk?.id}/messages`, { text: "Every Tuesday." });
  await expect(log.getByText("Every Tuesday.")).toHaveCount(1);
  let asked = 0;
  await visitor.route("**/webhook/webchat/messages?*", (route) => {
    asked += 1;
    return route.continue({ headers: { ...route.request().headers(), "if-none-match": "" } });
  });
  for (let time = 1; time <= 10; time += 1) {
    await nudges(visitor);
    await expect.poll(() => asked).toBeGreaterThanOrEqual(time);
  }
  await expect(log.getByText("Every Tuesday.")).toHaveCount(1);

  await visitor.unrouteAll({ behavior: "wait" });
  await visitor.reload();
  await expect(log.getByText("Every Tuesday.")).toHaveCount(1);
  await says(visitor, "Thank you!");
  await expect.poll(async () => (await talks()).map((each) => each.messageCount)).toEqual([3]);
});
