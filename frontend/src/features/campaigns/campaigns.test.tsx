import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { FIELDS, contact } from "@/test/records";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Campaign, Check, Realtime, Results } from "./api";
import { dayNumber, localOf, momentOf, nextTime } from "./TimeStep";

const AT = "2026-11-20T10:00:00Z";
const SEGMENT = { id: "seg_1", name: "Gone quiet", description: "", kind: "dynamic", rules: { operator: "AND", conditions: [] }, sentence: "not seen for 90 days", count: 7, countedAt: AT, problems: [], version: 1, createdAt: AT, changedAt: AT };
const CAMPAIGN: Campaign = {
  id: "cam_1", name: "Spring", channel: "simulator", topic: "", subject: "News", message: "Hi {name|there}", html: null, templateId: null, segmentId: "seg_1", segmentRules: null, sentence: "in segment “Gone quiet”",
  schedule: null, bestHour: false, status: "draft", notice: null, variants: [], holdOut: 0, objective: "", tags: [], audience: null, audienceHash: null, launchedAt: null, finishedAt: null, version: 1, createdAt: AT, changedAt: AT,
};
const CHECK: Check = { audience: 7, sendable: 6, suppressed: { unsubscribed: 1 }, missing: [], missingCount: 0, examined: 7, minutes: 1, cost: 0, currency: "EUR", quietHours: { waiting: 2 }, heldOut: 0, estimated: [], warnings: [], blocking: [] };
const COST: Results["cost"] = { messages: 1100, unpriced: 0, cost: 55, orders: 11, perOrder: 5, revenue: 110, revenueLow: 22, revenueHigh: 198, roi: 1, roiLow: -0.6, roiHigh: 2.6, unknown: [], sentence: "It cost €55.00 for 1,100 messages." };
const NOW: Realtime = {
  status: "sending", audience: 1237, delivered: 1100, failed: 20, suppressed: 17, uncertain: 2, pending: 98, sent: 1122, deliveryRate: 0.982, attemptSuccessRate: 0.9, etaSeconds: 240, suppressedBy: { unsubscribed: 17 }, failedBy: { bounced: 20 }, delayed: 0, heldOut: 0,
  attempted: 1139, complaintRate: 0, variants: [], at: AT, opened: 300, openedHuman: 120, clicked: 40, clickedHuman: 20, unsubscribed: 1, complained: 0, perMinute: 600, warnings: [], notice: null,
};

let sent: { path: string; body: unknown }[] = [];

function notes(method: "post" | "patch", path: string, body: object) {
  return http[method](`*${path}`, async ({ request }) => {
    sent.push({ path: `${method} ${path}`, body: await request.json().catch(() => null) });
    return HttpResponse.json(body);
  });
}

beforeEach(() => {
  sent = [];
  server.use(
    answers("get", "/api/segments", page(SEGMENT)),
    answers("get", "/api/fields", page(...FIELDS)),
    answers("get", "/api/templates", page()),
    answers("post", "/api/customers/preview", { count: 7, total: 60, sample: [contact(1)], sentence: "", tookMs: 1 }),
    answers("post", "/api/templates/preview", { subject: "News", text: "Hi Ben Ito 1", html: null, bytes: 10, warnings: [] }),
    answers("post", "/api/ai/optimal-timing", { windows: [{ weekday: "tuesday", hour: 10, score: 0.9 }], basis: "From 40 replies" }),
    answers("get", "/api/campaigns/cam_1", CAMPAIGN),
    answers("get", "/api/campaigns/cam_1/realtime", NOW),
    answers("post", "/api/campaigns/cam_1/check", CHECK),
  );
});

describe("the composer", () => {
  it("goes from a segment to its people in five steps", async () => {
    server.use(notes("post", "/api/campaigns", CAMPAIGN), notes("post", "/api/campaigns/cam_1/launch", { ...CAMPAIGN, status: "sending" }));
    const { user, router } = visit("/campaigns/new");
    await user.click(await screen.findByRole("button", { name: "Next: Message" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose a segment first");
    await screen.findByRole("option", { name: /Gone quiet/ });
    await user.selectOptions(await screen.findByRole("combobox", { name: "Segment" }), "Gone quiet");
    expect(await screen.findByText("7 people")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Spring");
    await user.click(screen.getByRole("button", { name: "Next: Message" }));

    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Hi ");
    await user.selectOptions(screen.getByRole("combobox", { name: "Insert…" }), "Name, or “there”");
    expect(await screen.findByText("Hi Ben Ito 1")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Next: Time" }));
    expect(await screen.findByText("From 40 replies")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Next: Check" }));

    expect(await screen.findByText("1 unsubscribed")).toBeInTheDocument();
    expect(screen.getByText("2 people are in quiet hours and get it afterwards")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Send to 6 people" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/campaigns/cam_1"));
    expect(sent).toMatchObject([
      { path: "post /api/campaigns", body: { name: "Spring", segmentId: "seg_1", message: "Hi {name|there}", variants: [] } },
      { path: "post /api/campaigns/cam_1/launch", body: { skipMissing: false } },
    ]);
  });

  it("survives a reload, and offers messages as variants", async () => {
    server.use(answers("post", "/api/ai/message-suggestions", { suggestions: ["One", "Two", "Three"].map((message) => ({ subject: `About ${message}`, message, tone: "friendly" })) }));
    const { user } = visit("/campaigns/new?segment=seg_1&step=message");
    await user.type(await screen.findByRole("textbox", { name: "What should it bring about?" }), "win back");
    await user.click(screen.getByRole("button", { name: "Suggest messages" }));
    await user.click(await screen.findByRole("button", { name: "Use all as variants" }));

    await user.click(screen.getByRole("button", { name: "Variant B" }));
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("Two");
    expect(JSON.parse(localStorage.getItem("mancrel.draft.campaign.new.seg_1") ?? "{}")).toMatchObject({ objective: "win back", texts: [{ name: "A" }, { name: "B", subject: "About Two" }, { name: "C" }] });
  });

  it("is kept for its time", async () => {
    const standing = () => HttpResponse.json({ ...CAMPAIGN, version: 1 + sent.length });
    server.use(notes("patch", "/api/campaigns/cam_1", { ...CAMPAIGN, version: 2 }), http.get("*/api/campaigns/cam_1", standing));
    const { user } = visit("/campaigns/cam_1/edit?step=time");
    await user.click(await screen.findByRole("radio", { name: "At a time" }));
    await user.click(screen.getByRole("button", { name: "Next: Check" }));
    await user.click(await screen.findByRole("button", { name: "Schedule for 6 people" }));

    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.body).not.toHaveProperty("schedule");
    expect(sent[1]?.body).toMatchObject({ version: 2, skipMissing: false });
    expect(typeof (sent[1]?.body as { schedule: string }).schedule).toBe("string");
  });

  it("goes to each person at their own best hour", async () => {
    server.use(notes("patch", "/api/campaigns/cam_1", { ...CAMPAIGN, bestHour: true, version: 2 }), http.get("*/api/campaigns/cam_1", () => HttpResponse.json({ ...CAMPAIGN, bestHour: sent.length > 0, version: 1 + sent.length })));
    const { user } = visit("/campaigns/cam_1/edit?step=time");
    await user.click(await screen.findByRole("radio", { name: "At each person's best hour, within 24 hours" }));
    expect(screen.getByText(/^From the start on/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Next: Check" }));

    expect(await screen.findByText("Everybody gets it at their own best hour, within 24 hours of the start.")).toBeInTheDocument();
    expect(sent[0]?.body).toMatchObject({ bestHour: true });
  });

  it("says of every figure that it is an estimate, once", async () => {
    const estimated: Check["estimated"] = ["sendable", "suppressed", "quietHours", "cost"];
    const warnings = [{ code: "suppressed", text: "about 400 people get nothing: they unsubscribed" }, { code: "estimated", text: "estimated from 1,000 of 5,000 people" }];
    server.use(answers("post", "/api/campaigns/cam_1/check", { ...CHECK, audience: 5000, sendable: 4600, suppressed: { unsubscribed: 400 }, cost: 12.5, estimated, warnings }));
    visit("/campaigns/cam_1/edit?step=check");

    expect(await screen.findByRole("button", { name: "Send to about 4,600 people" })).toBeEnabled();
    for (const line of ["about 400 unsubscribed", "Cost: about €12.50", "about 2 people are in quiet hours and get it afterwards", "estimated from 1,000 of 5,000 people"]) expect(screen.getByText(line)).toBeInTheDocument();
    expect(screen.queryByText(warnings[0]?.text ?? "")).not.toBeInTheDocument();
  });

  it("does not send what must be mended", async () => {
    server.use(answers("post", "/api/campaigns/cam_1/check", { ...CHECK, missingCount: 1, missing: [{ contactId: "con_3", name: "Cleo", fields: ["city"] }], blocking: [{ code: "missing_values", text: "1 person has nothing for {city}: write a fallback, or leave them out" }] }));
    const { user } = visit("/campaigns/cam_1/edit?step=check");

    expect(await screen.findByRole("link", { name: "Cleo" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Send to/ })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "Leave these people out" }));
    expect(screen.getByRole("button", { name: /^Send to/ })).toBeEnabled();
  });
});

describe("a campaign that is sent", () => {
  const SENDING: Campaign = { ...CAMPAIGN, status: "sending", audience: 1237, launchedAt: AT, audienceHash: "abcdef0123456789" };
  beforeEach(() => server.use(answers("get", "/api/campaigns/cam_1", SENDING)));

  it("adds up, says how long it takes, and each part opens its people", async () => {
    visit("/campaigns/cam_1");

    expect(await screen.findByText("1,237 = 1,100 delivered + 20 failed + 17 got nothing + 2 unclear + 98 on the way")).toBeInTheDocument();
    expect(screen.getByText("about 4 min left")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "20 came back" })).toHaveAttribute("href", expect.stringMatching(/state=failed.*reason=bounced/));
  });

  it("is paused, and cancelled after a second click", async () => {
    server.use(notes("post", "/api/campaigns/cam_1/pause", SENDING), notes("post", "/api/campaigns/cam_1/cancel", SENDING));
    const { user } = visit("/campaigns/cam_1");
    await user.click(await screen.findByRole("button", { name: "Pause" }));
    await user.click(screen.getByRole("button", { name: "Cancel campaign" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel campaign" }));

    await waitFor(() => expect(sent.map((each) => each.path)).toEqual(["post /api/campaigns/cam_1/pause", "post /api/campaigns/cam_1/cancel"]));
  });

  it("tells why somebody did not get it", async () => {
    server.use(answers("get", "/api/campaigns/cam_1/why/con_9", { sentence: "Ana did not get it: they unsubscribed.", state: "suppressed", steps: [{ code: "meant", text: "met the rules", ok: true }, { code: "unsubscribed", text: "they unsubscribed", ok: false }] }));
    visit("/campaigns/cam_1?person=con_9");

    expect(await screen.findByText("Ana did not get it: they unsubscribed.")).toBeInTheDocument();
  });

  it("lets a person settle what nobody knows", async () => {
    const row = { contactId: "con_1", contactName: "Ana", state: "uncertain", reason: "crashed", detail: null, variant: null, until: null, claimedAt: AT, sentAt: null, settledAt: null };
    server.use(answers("get", "/api/campaigns/cam_1/deliveries", page(row)), notes("post", "/api/campaigns/cam_1/uncertain", { count: 1 }));
    const { user } = visit("/campaigns/cam_1?tab=people&state=uncertain");
    expect(await screen.findByRole("button", { name: "Send again" })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "Select Ana" }));
    await user.click(screen.getByRole("button", { name: "They got it" }));

    await waitFor(() => expect(sent[0]?.body).toEqual({ decision: "delivered", contactIds: ["con_1"] }));
  });

  it("says whether it worked, with what people did beside what machines did", async () => {
    server.use(
      answers("get", "/api/campaigns/cam_1/results", { variants: [{ name: "A", audience: 600, delivered: 550, opened: 100, clicked: 20, converted: 5, revenue: 120, cost: COST }, { name: "B", audience: 637, delivered: 550, opened: 100, clicked: 20, converted: 5, revenue: 120, cost: { ...COST, cost: null, perOrder: null, roi: null, unknown: ["price"] } }], currency: "EUR", cost: COST, bestHour: { pays: true, sentence: "Choosing the hour pays." }, test: { decision: "no_difference", winner: null, sentence: "No difference so far." }, lastTouch: { sentence: "" }, holdOut: { people: 60, sentence: "€2 more per person, between €1 and €3." }, delivery: { failedBy: { bounced: 12 }, suppressedBy: {}, byDomain: [{ name: "web.test", delivered: 95, failed: 5, deliveryRate: 0.95 }], byHour: [], examined: 100 } }),
      answers("post", "/api/ai/campaign-performance-summary", { summary: "1,100 of 1,237 got it.", figures: {} }),
    );
    const { user } = visit("/campaigns/cam_1?tab=results");

    expect(await screen.findByText("€2 more per person, between €1 and €3.")).toBeInTheDocument();
    expect(screen.getByText("No difference so far.")).toBeInTheDocument();
    const returns = within(screen.getByRole("region", { name: "Cost and return" }));
    expect(returns.getByText("€110.00 (€22.00 to €198.00)")).toBeVisible();
    expect(returns.getByRole("row", { name: "A €55.00 11 €5.00 +100% (-60% to +260%)" })).toBeVisible();
    expect(returns.getByRole("row", { name: "B not known 11 – not known" })).toBeVisible();
    expect(screen.getByText("Choosing the hour pays.")).toBeVisible();
    expect(screen.getByText(/300 · 10.9% by people/)).toBeInTheDocument();
    await user.click(screen.getByText("Where messages arrived, and where not"));
    expect(screen.getByRole("row", { name: "web.test 95 5 95%" })).toBeVisible();
    expect(screen.getByText("12")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sum it up" }));
    expect(await screen.findByText("1,100 of 1,237 got it.")).toBeInTheDocument();
  });

  it("says why it cannot be shown, with a way to try again", async () => {
    server.use(refuses("get", "/api/campaigns/cam_1", 500, "the table is busy"));
    visit("/campaigns/cam_1");

    expect(await screen.findByText("the table is busy")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

it("finds the next time of a good hour", () => {
  const now = new Date(2026, 10, 21, 18, 0); // a Saturday
  expect(dayNumber("tuesday")).toBe(1);
  expect(nextTime({ weekday: 1, hour: 10, score: 1 }, now)).toEqual(new Date(2026, 10, 24, 10, 0));
  expect(nextTime({ weekday: "saturday", hour: 10, score: 1 }, now)).toEqual(new Date(2026, 10, 28, 10, 0));
  expect(momentOf(localOf(now.toISOString()))).toBe(now.toISOString());
  expect(momentOf("")).toBeNull();
});
