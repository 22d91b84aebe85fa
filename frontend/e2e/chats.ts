/** What customers write by WhatsApp, posted as Meta posts it; the simulator takes the answers and tells of them. */
import { createHmac, randomInt } from "node:crypto";
import { expect, type APIRequestContext } from "@playwright/test";
import { BASE_URL, SIMULATOR_URL } from "./browser";
import type { Shop } from "./shop";

const SECRET = "an-app-secret";
const TEMPLATES = [
  { name: "order_ready", language: "en", body: "Hello {{1}}, your {{2}} is ready." },
  { name: "thanks", language: "en", body: "Thank you for writing." },
];

interface Channel {
  id: string;
  webhookUrl: string;
}

interface Text {
  from: string;
  name: string;
  text: string;
  hoursAgo?: number;
}

export class WhatsApp {
  private constructor(
    private readonly http: APIRequestContext,
    private readonly number: string,
    private readonly channel: Channel,
  ) {}

  /** Connect a number of the shop's own. */
  static async connect(shop: Shop, http: APIRequestContext): Promise<WhatsApp> {
    const number = String(randomInt(100_000_000_000, 281_000_000_000_000));
    const credentials = { phoneNumberId: number, accessToken: "token", appSecret: SECRET };
    const channel = await shop.post<Channel>("/api/channels", { kind: "whatsapp", address: "+351912345678", credentials, options: { templates: TEMPLATES } });
    const told = await http.put(`${SIMULATOR_URL}/meta/${number}`, { data: { webhookUrl: channel.webhookUrl, appSecret: SECRET } });
    expect(told.ok()).toBe(true);
    return new WhatsApp(http, number, channel);
  }

  async writes({ from, name, text, hoursAgo = 0 }: Text): Promise<void> {
    const timestamp = Math.floor(Date.now() / 1000 - hoursAgo * 3600);
    const message = { from, id: `wamid.${randomInt(281_000_000_000_000)}`, timestamp: String(timestamp), type: "text", text: { body: text } };
    const value = { messaging_product: "whatsapp", metadata: { phone_number_id: this.number }, contacts: [{ profile: { name }, wa_id: from }], messages: [message] };
    const body = JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: "WABA", changes: [{ value, field: "messages" }] }] });
    const signature = `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
    const { pathname, search } = new URL(this.channel.webhookUrl);
    const answer = await this.http.post(`${BASE_URL}${pathname}${search}`, { headers: { "Content-Type": "application/json", "X-Hub-Signature-256": signature }, data: Buffer.from(body) });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}
