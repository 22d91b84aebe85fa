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
