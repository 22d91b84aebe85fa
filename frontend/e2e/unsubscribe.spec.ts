import { PHONE } from "./browser";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const PEOPLE = 10;
const READERS = { field: "tags", operator: "has_tag", value: "newsletter" };

interface Realtime {
  status: string;
  audience: number;
  delivered: number;
  failed: number;
  suppressed: number;
  uncertain: number;
  pending: number;
}

/** Readers who got a first message: their addresses, each with the way out that stands in it. */
async function readers(shop: Shop): Promise<Map<string, string>> {
  await Promise.all(Array.from({ length: PEOPLE }, (_, index) => shop.post("/api/contacts", { name: `Reader ${index}`, email: `r${index}@example.com`, tags: ["newsletter"] })));
  await shop.patch("/api/channels/simulator", { successRate: 1, latencyMs: 0, receiptDelayMs: 0, perMinute: 6000 });
  const first = await shop.sends("Welcome, {name|there}! To hear no more: {unsubscribeUrl}", READERS);
  const letters = await shop.letters(first);
  expect(letters).toHaveLength(PEOPLE);
  return new Map(letters.map(({ to, text }) => [to, /https?:\S+/.exec(text)?.[0] ?? ""]));
}

test("who leaves while their message waits in the queue does not get it, and the site says why", async ({ page, shop, browser, playwright }) => {
  const exits = await readers(shop);
  await shop.patch("/api/channels/simulator", { perMinute: 6 });
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: "Spring", message: "News for {name|there}", segmentRules: READERS });
  await shop.post(`/api/campaigns/${id}/launch`, {});
  const path = `/api/campaigns/${id}`;
  await expect.poll(async () => (await shop.get<{ total: number }>(`${path}/deliveries`)).total).toBe(PEOPLE);

  const { items } = await shop.get<{ items: { contactId: string; contactName: string; state: string }[] }>(`${path}/deliveries`);
  const [byPage, byProgram] = items.slice(-2);
  if (!byPage || !byProgram) throw new Error("nobody is in the queue");
  expect([byPage.state, byProgram.state]).toEqual(["pending", "pending"]);
  const exitOf = (name: string) => exits.get(`r${name.replace("Reader ", "")}@example.com`) ?? "";

  // A mail program, without a cookie: RFC 8058.
  const program = await playwright.request.newContext();
  const answer = await program.post(exitOf(byProgram.contactName), { form: { "List-Unsubscribe": "One-Click" } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await program.dispose();

  // A person on a phone who is not signed in. Looking at the page changes nothing.
  const phone = await browser.newContext({ ...PHONE, locale: "en-GB" });
  const farewell = await phone.newPage();
  await farewell.goto(exitOf(byPage.contactName));
  await farewell.reload();
  await expect(farewell.getByText("Do you want to hear no more from Kettle & Mug about “News and offers”?")).toBeVisible();
  await farewell.getByRole("button", { name: "Unsubscribe" }).tap();
  await expect(farewell.getByText("Done. Kettle & Mug sends you nothing more about “News and offers”.")).toBeVisible();
  await phone.close();
  const meanwhile = await shop.get<Realtime>(`${path}/realtime`);
  expect(meanwhile.pending, "both left while they were waiting").toBeGreaterThan(2);
  await shop.patch("/api/channels/simulator", { perMinute: 6000 });

  await page.goto(`/campaigns/${id}`);
  const bar = page.getByRole("region", { name: "Where everybody is" });
  await expect(bar).toContainText(`${PEOPLE} = `);
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await expect(bar).toContainText(`${PEOPLE} = ${PEOPLE - 2} delivered + 0 failed + 2 got nothing + 0 unclear + 0 on the way`);
  await page.getByRole("link", { name: "2 unsubscribed" }).click();
  await expect(page.getByRole("table", { name: "People" }).getByRole("link")).toHaveText([byPage.contactName, byProgram.contactName]);

  await page.goto(`/campaigns/${id}`);
  await page.getByRole("searchbox", { name: "Why did somebody (not) get it?" }).fill(byPage.contactName);
  await page.getByRole("button", { name: new RegExp(`^${byPage.contactName}`) }).click();
  const why = page.getByRole("region", { name: "Why did somebody (not) get it?" }).getByRole("status");
  await expect(why).toContainText(`${byPage.contactName} did not get it`);
  await expect(why).toContainText("unsubscribed");

  const got = (await shop.letters(id)).map((letter) => letter.to);
  expect(new Set(got)).toEqual(new Set([...exits.keys()].filter((to) => exits.get(to) !== exitOf(byPage.contactName) && exits.get(to) !== exitOf(byProgram.contactName))));
  expect(got).toHaveLength(PEOPLE - 2);
});
