import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Policy, Trial } from "./api";

const FREE = { consent: "given" as const, quietHours: null, cap: null };
const POLICY: Policy = { channels: { email: FREE, sms: FREE, whatsapp: FREE, simulator: FREE }, defaultTopic: "marketing", tracking: true, version: 3 };
const NONE = { messages: 0, sent: 0, later: 0, held: 0, refused: 0, released: 0 };
const EMPTY: Trial = { ...NONE, days: 90, people: 0, waits: null, back: { frequencyCap: 0, noConsent: 0, quietHours: 0 }, channels: [], sources: [], samples: [], exact: true, notes: ["Played as sending does it."], tookMs: 4 };
const FIGURES = { messages: 8, sent: 3, later: 1, held: 4, refused: 0, released: 2 };
const TOLD: Trial = {
  ...EMPTY,
  ...FIGURES,
  people: 4,
  waits: { median: 600, longest: 600 },
  back: { frequencyCap: 1200, noConsent: 2, quietHours: 0 },
  channels: [{ ...FIGURES, channel: "email", saved: 0.2, currency: "EUR" }],
  sources: [
    { ...NONE, messages: 4, held: 4, id: "cmp_2", name: "Spring", kind: "campaign" },
    { ...NONE, messages: 1, later: 1, id: "jny_1", name: "Welcome", kind: "journey" },
    { ...NONE, released: 2, id: "cmp_9", name: "cmp_9", kind: "gone" },
  ],
  samples: [
    { contactId: "con_1", contactName: "Ana Silva", what: "held", channel: "email", at: "2026-11-01T10:00:00Z", until: null, source: "cmp_2", text: "they have had as many messages lately as one person may get" },
    { contactId: "con_2", contactName: "Ben", what: "later", channel: "email", at: "2026-11-01T22:00:00Z", until: "2026-11-02T07:00:00Z", source: "jny_1", text: "it is night where they are" },
  ],
  exact: false,
};

async function edited(told?: Trial) {
  const asked: unknown[] = [];
  server.use(answers("get", "/api/sending-policy", POLICY), answers("get", "/api/suppressions", page()));
  if (told)
    server.use(
      http.post("*/api/sending-policy/dry-run", async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(told);
      }),
    );
  const visited = visit("/settings/sending", ADMIN);
  const email = within(await screen.findByRole("group", { name: "E-mail" }));
  return { ...visited, email, asked };
}

describe("trying the rules on the past", () => {
  it("is offered once something is changed, for as many days as wanted, and sends what is on the card", async () => {
    const { user, email, asked } = await edited(EMPTY);
    expect(screen.queryByRole("button", { name: /^Try on/ })).not.toBeInTheDocument();

    await user.click(email.getByRole("checkbox", { name: "Not too often" }));
    await user.click(screen.getByRole("button", { name: "30 days" }));
    await user.click(screen.getByRole("button", { name: "Try on the last 30 days" }));

    expect(await screen.findByRole("heading", { name: "Nobody was written to" })).toBeInTheDocument();
    expect(asked).toEqual([{ days: 30, change: { channels: { ...POLICY.channels, email: { ...FREE, cap: { messages: 5, days: 7 } } }, defaultTopic: "marketing" } }]);
  });

  it("says what becomes of whom, by channel, by campaign and journey, and for some people", async () => {
    const { user, email } = await edited(TOLD);
    await user.click(email.getByRole("checkbox", { name: "Not too often" }));
    await user.click(screen.getByRole("button", { name: "Try on the last 90 days" }));

    const told = within(await screen.findByRole("region", { name: "What these rules would have made of the last 90 days" }));
    expect(told.getByText("Of 8 messages to 4 people, 3 would have been sent at the same time.")).toBeInTheDocument();
    expect(told.getByText(/4 messages would have been held back/)).toBeInTheDocument();
    expect(told.getByText("1 message would have waited 10 hr for the end of the night.")).toBeInTheDocument();
    expect(told.getByText("2 messages that were really held back would have been sent.")).toBeInTheDocument();
    expect(told.getByText("What is not sent saves €0.20.")).toBeInTheDocument();
    expect(told.getByText(/really held back 1,200 for the limit and 2 for want/)).toBeInTheDocument();
    expect(told.getByRole("row", { name: "E-mail 3 1 4 0 2 €0.20" })).toBeInTheDocument();
    expect(told.getByRole("link", { name: "Spring" })).toHaveAttribute("href", "/campaigns/cmp_2");
    expect(told.getByRole("link", { name: "Welcome" })).toHaveAttribute("href", "/journeys/jny_1");
    expect(told.getByText("cmp_9 (deleted)")).toBeInTheDocument();
    expect(told.getByRole("link", { name: "Ana Silva" })).toHaveAttribute("href", "/contacts/con_1");
    expect(told.getByText(/would have come .* it is night where they are/)).toBeInTheDocument();
    expect(told.getByText("Played as sending does it.")).toBeInTheDocument();

    await user.click(email.getByRole("checkbox", { name: "Not at night" }));
    expect(screen.queryByRole("region", { name: /What these rules/ })).not.toBeInTheDocument();
  });

  it("says so when nothing would have changed", async () => {
    const { user, email } = await edited({ ...EMPTY, messages: 8, sent: 8, people: 4, channels: [{ ...NONE, messages: 8, sent: 8, channel: "email", saved: 0, currency: "EUR" }] });
    await user.click(email.getByRole("checkbox", { name: "Not too often" }));
    await user.click(screen.getByRole("button", { name: "Try on the last 90 days" }));

    expect(await screen.findByText("Nothing would have changed: 8 messages to 4 people would have been sent just the same.")).toBeInTheDocument();
    expect(screen.queryByText(/is not sent saves/)).not.toBeInTheDocument();
  });

  it("says what failed, and tries again", async () => {
    const { user, email } = await edited();
    server.use(refuses("post", "/api/sending-policy/dry-run", 422, "there is no topic x"));
    await user.click(email.getByRole("checkbox", { name: "Not too often" }));
    await user.click(screen.getByRole("button", { name: "Try on the last 90 days" }));

    expect(await screen.findByText("there is no topic x")).toBeInTheDocument();
    server.use(answers("post", "/api/sending-policy/dry-run", EMPTY));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Nobody was written to" })).toBeInTheDocument();
  });
});
