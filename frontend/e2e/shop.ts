/** A shop of its own for each test, made by HTTP: its tenant, a catalogue source, a mailbox, and what comes in there. */
import { createHmac, randomUUID } from "node:crypto";
import { expect, type APIRequestContext, type APIResponse, type Page } from "@playwright/test";
import { BASE_URL, SIMULATOR_URL } from "./browser";

export const PASSWORD = "correct horse battery";

interface Endpoint {
  id: string;
  secret: string;
}

interface User {
  email: string;
  tenantId: string;
}

interface Mail {
  from: string;
  name?: string;
  subject: string;
  text: string;
  html?: string;
  messageId?: string;
  inReplyTo?: string;
}

/** A message as somebody got it. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export class Shop {
  readonly email: string;
  private readonly tenantId: string;
  private readonly http: APIRequestContext;
  private readonly token: string;
  private source?: Endpoint;
  private mailbox?: Endpoint;

  private constructor(http: APIRequestContext, token: string, user: User) {
    this.http = http;
    this.token = token;
    this.email = user.email;
    this.tenantId = user.tenantId;
  }

  /** Register a tenant and open *page* as its administrator, without the detour over the sign-in form. */
  static async open(page: Page): Promise<Shop> {
    const http = page.context().request;
    const email = `ada.${randomUUID().slice(0, 8)}@shop.test`;
    const answer = await http.post("/auth/register", { data: { organisation: "Kettle & Mug", name: "Ada Okafor", email, password: PASSWORD } });
    expect(answer.status(), await answer.text()).toBe(201);
    const { accessToken, user } = (await answer.json()) as { accessToken: string; user: User };
    await page.addInitScript((profile) => {
      if (!sessionStorage.getItem("e2e")) localStorage.setItem("mancrel.user", profile);
      sessionStorage.setItem("e2e", "1");
    }, JSON.stringify(user));
    return new Shop(http, accessToken, user);
  }

  async get<Body>(path: string): Promise<Body> {
    const answer = await this.http.get(path, { headers: this.headers() });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Body;
  }

  async post<Body>(path: string, data: object): Promise<Body> {
    const answer = await this.http.post(path, { headers: this.headers(), data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Body;
  }

  async patch<Body>(path: string, data: object): Promise<Body> {
    const answer = await this.http.patch(path, { headers: this.headers(), data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Body;
  }

  async put<Body>(path: string, data: object): Promise<Body> {
    const answer = await this.http.put(path, { headers: this.headers(), data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Body;
  }

  /** How many there are of what *path* lists. */
  async total(path: string): Promise<number> {
    return (await this.get<{ total: number }>(`${path}${path.includes("?") ? "&" : "?"}limit=1`)).total;
  }

  /** Sell *title*: a signed webhook, and wait until the catalogue shows it. */
  async sells(title: string, price: string, stock: number): Promise<void> {
    this.source ??= await this.post<Endpoint>("/api/catalogue/sources", { name: "Web shop", kind: "standard" });
    const sku = title.toUpperCase().replace(/\W+/g, "-");
    const data = { sku, title, description: `${title}, made to last.`, price, currency: "EUR", stock, version: 1, updatedAt: new Date().toISOString() };
    const answer = await this.deliver("/webhook/catalog?source=", this.source, JSON.stringify({ type: "product.created", data }), "application/json");
    expect(answer.status(), await answer.text()).toBe(202);
    await expect.poll(() => this.total(`/api/products?q=${encodeURIComponent(title)}`)).toBeGreaterThan(0);
  }

  /** A customer's mail arrives. */
  async receives({ from, name, ...mail }: Mail): Promise<void> {
    const body = { messageId: `<${randomUUID()}@example.com>`, from: { email: from, name }, to: [{ email: "hello@shop.test" }], date: new Date().toISOString(), ...mail };
    const answer = await this.deliver("/webhook/email?channel=", await this.channel(), JSON.stringify(body), "application/json");
    expect(answer.status(), await answer.text()).toBe(202);
  }

  /** A mail that nobody can read arrives; it ends among the dead letters. */
  async receivesGarbage(): Promise<void> {
    const answer = await this.deliver("/webhook/email?channel=", await this.channel(), `no headers at all ${randomUUID()}`, "message/rfc822");
    expect(answer.status(), await answer.text()).toBe(202);
    await this.newLetter();
  }

  /** Wait for a dead letter that is not *known*, the only one; its id. */
  async newLetter(known?: string): Promise<string> {
    let id: string | undefined;
    await expect
      .poll(async () => {
        const { items } = await this.get<{ items: { id: string }[] }>("/api/ops/queues/inbound-messages/dead-letters");
        id = items.length === 1 ? items[0]?.id : undefined;
        return id !== undefined && id !== known;
      })
      .toBe(true);
    return id ?? "";
  }

  /** Send a campaign through the simulator to whom *segmentRules* describe, and wait until it is over; its id. */
  async sends(message: string, segmentRules: object, more: object = {}): Promise<string> {
    const { id } = await this.post<{ id: string }>("/api/campaigns", { name: "Hello", message, segmentRules, ...more });
    await this.post(`/api/campaigns/${id}/launch`, {});
    await expect.poll(async () => (await this.get<{ status: string }>(`/api/campaigns/${id}`)).status).toBe("done");
    return id;
  }

  /** What the simulator was handed of a campaign, read at the simulator. */
  async letters(campaignId: string): Promise<Letter[]> {
    const handed = await this.get<{ messageId: string }[]>(`/api/channels/simulator/deliveries?campaignId=${campaignId}`);
    return Promise.all(handed.map(async ({ messageId }) => (await (await this.http.get(`${SIMULATOR_URL}/accounts/${this.tenantId}/messages/${encodeURIComponent(messageId)}`)).json()) as Letter));
  }

  /** Wait until the assistant has decided about *count* messages. */
  async decided(count: number): Promise<void> {
    await expect.poll(() => this.total("/api/suggestions")).toBe(count);
  }

  /** Sign *body* as Standard Webhooks says and post it. */
  async deliver(path: string, { id, secret }: Endpoint, body: string, type: string): Promise<APIResponse> {
    const event = `msg_${randomUUID()}`;
    const timestamp = String(Math.floor(Date.now() / 1000));
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const signature = createHmac("sha256", key).update(`${event}.${timestamp}.${body}`).digest("base64");
    const headers = { "Content-Type": type, "webhook-id": event, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
    return this.http.post(`${BASE_URL}${path}${encodeURIComponent(id)}`, { headers, data: Buffer.from(body) });
  }

  /** Connect an e-mail channel, once. */
  async connectMailbox(): Promise<void> {
    await this.channel();
  }

  private async channel(): Promise<Endpoint> {
    this.mailbox ??= await this.post<Endpoint>("/api/channels", { kind: "email", address: `hello.${randomUUID().slice(0, 8)}@shop.test` });
    return this.mailbox;
  }

  private headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` };
  }
}
