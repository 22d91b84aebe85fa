import type { Page } from "@playwright/test";
import { PASSWORD } from "./shop";
import { expect, test } from "./test";

const ASKED = { from: "ana@example.com", name: "Ana Silva", subject: "Enamel coffee pot", text: "Hello,\n\nis the Enamel Coffee Pot in stock?\n\nThanks\nAna" };
const SHADOW = "mode: shadow\nintents:\n  availability: act\n";

async function signsIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=/assistant");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("one button stops all sending by itself, and what comes in waits", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await page.goto("/assistant");

  await page.getByRole("button", { name: "Stop all automatic sending" }).click();
  await expect(page.getByRole("heading", { name: "All automatic sending is stopped" })).toBeVisible();
  await shop.receives(ASKED);
  await shop.decided(1);
  const { items } = await shop.get<{ items: { status: string; gates: string[] }[] }>("/api/suggestions");
  expect(items.map(({ status, gates }) => [status, gates.includes("stopped")])).toEqual([["waiting", true]]);

  await page.getByRole("button", { name: "Let it go on" }).click();
  await expect(page.getByRole("heading", { name: "It answers by itself" })).toBeVisible();
});

test("a policy is tightened by one person and loosened by two", async ({ page, shop, browser }) => {
  const email = `ben.${shop.email}`;
  await shop.post("/api/users", { name: "Ben Okoro", email, role: "manager", password: PASSWORD });
  await page.goto("/assistant");
  const proof = page.getByRole("combobox", { name: "Proof" });

  await proof.selectOption("required");
  await expect(page.getByText("This allows no more than before")).toBeVisible();
  await page.getByRole("button", { name: "Put in force" }).click();
  await expect(page.getByText("The policy is in force")).toBeVisible();
  await expect(page.getByText("A kind of message is answered by itself only once")).toBeVisible();

  await proof.selectOption("measured");
  await page.getByRole("button", { name: "Propose to a second person" }).click();
  const waits = page.getByRole("region", { name: "A looser policy waits for a second person" });
  await expect(waits.getByText("from required to measured")).toBeVisible();
  await expect(waits.getByRole("button", { name: "Approve the looser policy" })).toBeHidden();

  const other = await (await browser.newContext()).newPage();
  await signsIn(other, email);
  await other.getByRole("button", { name: "Approve the looser policy" }).click();
  await expect(other.getByText("That they are right often enough is measured here")).toBeVisible();
  await other.context().close();
});

test("whoever writes at night is told once that nobody is there", async ({ page, shop }) => {
  const night = "mode: off\naway:\n  hours: {}\n  texts: {en: We are back at nine., es: Volvemos a las nueve.}\n";
  await shop.put("/api/assistant/policy", { version: 0, text: night });
  await page.goto("/assistant");
  const away = page.getByRole("group", { name: "Out of hours" });
  await expect(away.getByRole("textbox", { name: "Text in English" })).toHaveValue("We are back at nine.");

  await shop.receives(ASKED);
  await shop.decided(1);
  await shop.receives({ ...ASKED, subject: "Re: Enamel coffee pot", text: "Is anybody there?" });
  await shop.decided(2);

  const { items } = await shop.get<{ items: { id: string }[] }>("/api/conversations");
  const threads = await Promise.all(items.map(({ id }) => shop.get<{ id: string; messages: { author: string | null; text: string }[] }>(`/api/conversations/${id}`)));
  const told = threads.flatMap(({ id, messages }) => messages.filter(({ author }) => author === "away").map(({ text }) => ({ id, text })));
  expect(told.map(({ text }) => text)).toEqual(["We are back at nine."]);

  await page.goto(`/inbox?id=${told[0]?.id}`);
  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await expect(thread.getByText("We are back at nine.")).toHaveCount(1);
  await expect(thread.getByText("Text out of hours")).toBeVisible();
});

test("replies are judged by keyboard, blind", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.put("/api/assistant/policy", { version: 0, text: SHADOW });
  await shop.receives(ASKED);
  await shop.decided(1);

  await page.goto("/assistant?tab=judging");
  const card = page.getByRole("region", { name: "Judge replies" });
  await expect(card.getByRole("article", { name: "Draft of the assistant" })).toContainText("Enamel Coffee Pot");
  await page.keyboard.press("y");
  await expect(page.getByText("Nothing to judge")).toBeVisible();

  await page.goto("/assistant");
  await expect(page.getByText(/^182 right judgements to go · 1 judged, 0 wrong/)).toBeVisible();
});

test("a reply is taken back before it goes out, and an old version of the policy comes back by two", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.put("/api/assistant/policy", { version: 0, text: "undo: 900\nintents:\n  availability: act_with_undo\n" });
  await shop.receives(ASKED);
  await shop.decided(1);

  await page.goto("/inbox?show=all");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Somebody took it back before it was sent.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve and send" })).toBeVisible();

  await page.goto("/assistant");
  await page.getByRole("button", { name: "Back to version 0" }).click();
  await expect(page.getByText("This allows more, so it takes a second person:")).toBeVisible();
  await page.getByRole("button", { name: "Propose to a second person" }).click();
  await expect(page.getByRole("region", { name: "A looser policy waits for a second person" })).toBeVisible();
});
