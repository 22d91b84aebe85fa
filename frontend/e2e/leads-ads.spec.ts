import { createHmac, randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { BASE_URL, SIMULATOR_URL } from "./browser";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const SECRET = "an-app-secret";
const FORM = {
  name: "Autumn catalogue",
  legal_content: { custom_disclaimer: { title: "May we write?", body: { text: "You can stop at any time." }, checkboxes: [{ key: "news", text: "Send me news." }] } },
};

/** A page whose ads make leads, at the simulator, which plays Meta. */
class Ads {
  readonly page = String(randomInt(100_000_000_000, 281_000_000_000_000));
  readonly lead = String(randomInt(100_000_000_000, 281_000_000_000_000));
  private channel = { webhookUrl: "" };

  constructor(
    private readonly shop: Shop,
    private readonly browser: Page,
  ) {}

  async connect(): Promise<void> {
    const credentials = { accessToken: "token", appSecret: SECRET };
    this.channel = await this.shop.post("/api/channels", { kind: "messenger", name: "Kettle & Mug", address: this.page, credentials, options: { leadAds: true } });
  }

  /** What Meta gives to who asks for it. */
  async gives(nodes: object): Promise<void> {
    const told = await this.browser.request.put(`${SIMULATOR_URL}/meta/${this.page}`, { data: { webhookUrl: this.channel.webhookUrl, appSecret: SECRET, nodes } });
    expect(told.ok()).toBe(true);
  }

  /** Meta says that somebody filled in the form. */
  async tells(at: number): Promise<void> {
    const value = { leadgen_id: this.lead, page_id: this.page, form_id: `${this.page}9` };
    const body = JSON.stringify({ object: "page", entry: [{ id: this.page, time: at, changes: [{ field: "leadgen", value }] }] });
    const signature = `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
    const { pathname, search } = new URL(this.channel.webhookUrl);
    const answer = await this.browser.request.post(`${BASE_URL}${pathname}${search}`, { headers: { "Content-Type": "application/json", "X-Hub-Signature-256": signature }, data: Buffer.from(body) });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  filledIn(): object {
    const said = { full_name: "Ana Sousa", email: `ana.${this.lead}@example.com`, which_pan: "The copper one" };
    const fields = Object.entries(said).map(([name, text]) => ({ name, values: [text] }));
    const lead = { created_time: "2026-11-20T09:30:00+0000", form_id: `${this.page}9`, field_data: fields, custom_disclaimer_responses: [{ checkbox_key: "news", is_checked: "1" }] };
    return { [this.lead]: lead, [`${this.page}9`]: FORM };
  }
}

test("a lead that Meta did not give at first is fetched again, and stands there once with what they agreed to", async ({ page, shop }) => {
  const ads = new Ads(shop, page);
  await ads.connect();
  await ads.gives({});
  await ads.tells(1);
  await page.goto("/channels?tab=health");
  const card = page.getByRole("listitem", { name: "Kettle & Mug, Lead Ads" });
  await expect(async () => {
    await page.reload();
    await expect(card.getByText(/Meta does not give a lead: 400/)).toBeVisible();
  }).toPass();

  await ads.gives(ads.filledIn());
  await card.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Asked again; what Meta gives now becomes a lead")).toBeVisible();
  for (let time = 2; time < 12; time += 1) await ads.tells(time);

  await expect.poll(async () => (await shop.get<{ total: number }>("/api/leads")).total).toBe(1);
  await page.goto("/leads");
  await page.getByRole("link", { name: /Autumn catalogue|Ana Sousa/ }).first().click();
  await expect(page.getByText("You can stop at any time.").first()).toBeVisible();
  await expect(page.getByText("Send me news.").first()).toBeVisible();
  expect((await shop.get<{ total: number }>("/api/leads")).total).toBe(1);
});
