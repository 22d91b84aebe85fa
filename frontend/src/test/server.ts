/** The server as tests see it: answers in the shapes of the OpenAPI document. */
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { Schemas } from "@/lib/http";

const AT = "2026-11-20T10:00:00Z";
const RECORD = { version: 1, createdAt: AT, changedAt: AT };

export const ADMIN: Schemas["Profile"] = { ...RECORD, id: "usr_1", name: "Ada Okafor", email: "ada@shop.test", role: "admin", tenantId: "ten_1", disabled: false, organisation: "Shop" };

/** Of nobody's team: the desk gives them nothing. */
export const SEAT: Schemas["Seat"] = { userId: ADMIN.id, name: ADMIN.name, available: false, onDuty: false, capacity: 5, load: 0, skills: [], languages: [], teams: [] };

export const PRODUCT: Schemas["Product"] = {
  ...RECORD,
  id: "prd_1",
  sourceId: "src_1",
  sku: "KM-1",
  title: "Enamel Coffee Pot",
  description: "Holds a litre.",
  price: 34.9,
  currency: "EUR",
  stock: 14,
  inStock: true,
  url: null,
  attributes: {},
  version: 3,
  updatedAt: AT,
};

export const SUGGESTION: Schemas["Suggestion"] = {
  ...RECORD,
  id: "sug_1",
  conversationId: "cnv_1",
  messageId: "msg_1",
  contactId: "con_1",
  intent: "availability",
  sentiment: "neutral",
  priority: "normal",
  confidence: 0.78,
  band: "review",
  action: "reply",
  draft: "Yes, we have 14.",
  sources: [{ productId: "prd_1", answerId: null, version: 3, title: "Enamel Coffee Pot", price: 34.9, currency: "EUR", stock: 14 }],
  status: "waiting",
  reason: "It is a question about stock (78 % sure).",
  gates: ["asks_more"],
  team: null,
  taskId: null,
  replyMessageId: null,
  envelopeId: "env_1",
  decidedBy: null,
  decidedAt: null,
  edited: false,
  rejection: null,
  correctedIntent: null,
  sendsAt: null,
  past: 0,
};

export const SOURCE: Schemas["ProductsSource"] = {
  ...RECORD,
  id: "src_1",
  name: "Web shop",
  kind: "standard",
  currency: "EUR",
  feedUrl: null,
  health: "ok",
  lastError: null,
  lastEventAt: AT,
  lastPollAt: null,
  verifiedAt: null,
  verifiedCount: null,
  verifiedHash: null,
  productCount: 2,
  webhookUrl: "http://localhost/webhook/catalog?source=src_1",
  previousSecretUntil: null,
};

/** What the assistant wrote down about its decision on MESSAGE. */
export const ENVELOPE = {
  id: "env_1",
  suggestionId: "sug_1",
  messageId: "msg_1",
  conversationId: "cnv_1",
  digest: "a2a03688585800e6093a73e4c60867f9",
  createdAt: AT,
  events: [],
  outcome: null,
  content: {
    versions: { model: "67aa", policy: "policy-1", drafter: "local-draft-1", prompt: null, llm: null },
    classified: { intent: "availability", raw: 0.71, calibrated: 0.78, scores: { availability: 0.78, price: 0.12, other: 0.04, spam: 0.01 }, language: "en", alarms: [] },
    llm: { path: "off", why: "no key", intent: null, confidence: null },
    retrieved: { products: [{ productId: "prd_1", version: 3, title: "Copper Kettle", price: 7900, currency: "EUR", stock: 4, certainty: 0.9 }], answers: [] },
    draft: { by: "local", quotes: ["prd_1"], certainty: 0.9, ungrounded: [] },
    decided: { confidence: 0.78, band: "review", action: "reply", status: "waiting", gates: ["asks_more"] },
    tookMs: { classify: 1, llm: 0, draft: 2 },
  },
};

export const ORGANISATION: Schemas["Organisation"] = { ...RECORD, name: "Shop", currency: "EUR", country: "ES", timeZone: "Europe/Madrid", hours: null, holidays: [], storedFiles: 0, storedBytes: 0 };

export const CONTACT: Schemas["Contact"] = {
  ...RECORD,
  id: "con_1",
  name: "Ana Silva",
  email: "ana@example.com",
  emails: [],
  phone: null,
  phones: [],
  externalId: null,
  companyId: null,
  jobTitle: null,
  street: null,
  city: "Porto",
  region: null,
  postalCode: null,
  country: null,
  tags: [],
  ownerId: null,
  lifecycle: "lead",
  source: null,
  consent: [],
  preferences: {},
  totalSpends: null,
  visits: null,
  lastVisit: null,
  orderCount: 0,
  averageOrder: null,
  firstOrderAt: null,
  lastOrderAt: null,
  churnRisk: null,
  lifetimeValue: null,
  leadScore: null, qualityScore: 50,
  provenance: {},
  custom: {},
};

export const CONVERSATION: Schemas["ConversationLine"] = {
  ...RECORD,
  id: "cnv_1",
  contact: { id: "con_1", name: "Ana Silva", email: "ana@example.com" },
  channelId: "chn_1",
  channelIds: ["chn_1"],
  channelKinds: ["email"],
  mergedInto: null,
  subject: "Is the pot in stock?",
  status: "open",
  assigneeId: null,
  needsPerson: null,
  handledBy: "assistant",
  snoozedUntil: null,
  snoozedBy: null,
  backSince: null,
  scheduledFor: null,
  scheduledStopped: false,
  lastMessageAt: AT,
  lastMessageId: "msg_1",
  lastPreview: "Hello, do you have it?",
  lastDirection: "inbound",
  unread: 0,
  messageCount: 1,
  sla: null,
  team: null,
};

export const MESSAGE: Schemas["Message"] = {
  ...RECORD,
  id: "msg_1",
  conversationId: "cnv_1",
  channelId: "chn_1",
  channelKind: "email",
  contactId: "con_1",
  direction: "inbound",
  status: "received",
  reason: null,
  subject: "Is the pot in stock?",
  text: "Hello, do you have it?\n> old words",
  said: "Hello, do you have it?",
  html: null,
  truncated: false,
  from: { email: "ana@example.com", name: "Ana Silva" },
  replyTo: null,
  to: [],
  messageIdHeader: "<1@example.com>",
  inReplyTo: null,
  attachments: [],
  autoSubmitted: false,
  autoReason: null,
  author: null,
  sentAt: AT,
  suggestionId: null,
  leavesAt: null,
  deliveredAt: null,
  readAt: null,
  reaction: null,
  template: null,
};

export const DETAIL: Schemas["ConversationDetail"] = { ...CONVERSATION, messages: [MESSAGE], notes: [],
  scheduled: [], suggestion: SUGGESTION, window: null, replyBy: [] };

export function page<Item>(...items: Item[]) {
  return { items, total: items.length, nextCursor: null };
}

export function answers(method: "get" | "post" | "patch" | "delete", path: string, body: JsonBodyType, status = 200) {
  return http[method](`*${path}`, () => HttpResponse.json(body, { status }));
}

export function refuses(method: "get" | "post" | "patch" | "delete", path: string, status: number, detail: string, errors: { pointer: string; detail: string }[] = []) {
  const body = { type: "about:blank", title: "Refused", status, detail, requestId: "req_42", errors };
  return http[method](`*${path}`, () => HttpResponse.json(body, { status, headers: { "Content-Type": "application/problem+json" } }));
}

const STARTER = ["availability", "price", "product_advice", "order_status", "delivery", "return_refund", "damaged_item", "complaint", "invoice", "account", "wholesale", "spam", "other"];
const INTENTS: Schemas["Intent"][] = STARTER.map((key) => ({ key, name: null, description: "", examples: [], starter: true, fixed: false, hidden: false, version: 0, changedAt: null }));

export const server = setupServer(
  answers("get", "/api/assistant/intents", { items: INTENTS, total: INTENTS.length, nextCursor: null }),
  answers("get", "/api/assistant/standing", { alpha: 0.02, proof: "measured", level: 0.05, intents: [], curve: [], abstain: 0, shadow: [] }),
  answers("get", "/purpose", { message: "Mancrel answers customers." }),
  answers("post", "/auth/refresh", { accessToken: "token-2" }),
  answers("get", "/api/conversations", page(CONVERSATION)),
  answers("get", "/api/conversations/cnv_1", DETAIL),
  answers("get", "/api/suggestions", page(SUGGESTION)),
  answers("get", "/api/desk/me", SEAT),
  answers("get", "/api/mentions", page()),
  answers("get", "/api/conversations/:id/presences", []),
  http.put("*/api/conversations/:id/presence", () => HttpResponse.json([])),
  http.delete("*/api/conversations/:id/presence", () => new HttpResponse(null, { status: 204 })),
  answers("get", "/api/products", page(PRODUCT)),
  answers("get", "/api/colleagues", [{ id: ADMIN.id, name: ADMIN.name, disabled: false }]),
  answers("get", "/api/catalogue/sources", page()),
  answers("get", "/api/operations", page()),
  answers("get", "/api/exports", page()),
  answers("get", "/api/imports", page()),
  answers("get", "/api/segments", page()),
  answers("get", "/api/channels/simulator", { title: "Not Found", status: 404, detail: "there is no simulator" }, 404),
  answers("get", "/api/campaigns", page()),
  answers("get", "/api/organisation", ORGANISATION),
  answers("get", "/api/topics", [{ topic: "marketing", name: "Offers", description: "" }]),
  answers("get", "/api/contacts/:id/contactability", { topic: "marketing", timeZone: "Europe/Madrid", channels: [], suppressions: [], pressure: { last7Days: 0, last30Days: 0, messages: [] }, proof: [] }),
);
