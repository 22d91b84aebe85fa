import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const MAIL = { id: "cha_1", kind: "email", name: "Shop", address: "shop@mancrel.test", signature: "", perMinute: 600, options: { price: null }, hasCredentials: false, webhookUrl: "http://localhost/w", receiptsUrl: "http://localhost/r", dropPrefix: "", previousSecretUntil: null, version: 3, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };
const IMAP = { host: "imap.mancrel.test", port: 993, security: "tls", user: "shop@mancrel.test", folders: ["INBOX"], markSeen: false, historyDays: 0 };
const ROW = { id: "imap:cha_1", kind: "imap", name: "shop@mancrel.test", status: "failing", code: "password", detail: "imap.mancrel.test refused the user name or the password: no", since: "2026-01-01T09:12:00Z", heartbeatAt: null, eventAt: null, lagSeconds: null, waiting: 14, channelId: "cha_1", channelKind: "email", sourceId: null, verifiedAt: null, verifiedCount: null, verifiedHash: null, passedOver: [] };

describe("the mail servers of a mailbox", () => {
  const sent: unknown[] = [];

  beforeEach(() => {
    sent.length = 0;
    server.use(
      answers("get", "/api/channels", { items: [MAIL], total: 1, nextCursor: null }),
      http.post("*/api/channels/try-mailbox", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ imap: { ok: false, code: "password", detail: ROW.detail, folders: [], messages: null }, smtp: null });
      }),
      http.patch("*/api/channels/cha_1", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...MAIL, version: 4 });
      }),
    );
  });

  it("are tried, say what is wrong, and are kept", async () => {
    const { user } = visit("/channels");
    await user.click(await screen.findByRole("button", { name: "Mail servers" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByLabelText("Fetch the mail of this mailbox every minute"));
    await user.type(dialog.getByLabelText("Server"), "imap.mancrel.test");
    await user.type(dialog.getByLabelText("Password"), "s3cret");
    await user.click(dialog.getByRole("button", { name: "Test connection" }));

    expect(await dialog.findByText(ROW.detail)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await expect.poll(() => sent).toEqual([
      { channelId: "cha_1", imap: IMAP, imapPassword: "s3cret" },
      { version: 3, options: { price: null, imap: IMAP, smtp: null }, credentials: { imapPassword: "s3cret" } },
    ]);
  });
});

describe("the health of sources", () => {
  it("says what is wrong, how many mails wait, and fetches now", async () => {
    let polled = 0;
    server.use(
      answers("get", "/api/health/sources", { items: [ROW], total: 1, nextCursor: null }),
      http.post("*/api/channels/cha_1/poll", () => {
        polled += 1;
        return HttpResponse.json({ queued: true }, { status: 202 });
      }),
    );
    const { user } = visit("/channels?tab=health");

    const card = within(await screen.findByRole("listitem", { name: "shop@mancrel.test, Incoming mail (IMAP)" }));
    expect(card.getByText(/refused the user name or the password/)).toBeVisible();
    expect(card.getByText("14")).toBeVisible();
    expect(screen.getByText("1 needs you. You are told by a task as well.")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Fetch now" }));
    await expect.poll(() => polled).toBe(1);
  });
});

describe("the leads of a page's ads", () => {
  it("say what Meta says and how many wait, and are asked for again", async () => {
    const asked: string[] = [];
    const detail = "Meta refuses the page's access token: 401 Error validating access token; the channel needs a new one";
    const row = { ...ROW, id: "leads:cha_2", kind: "leads", name: "Acme", code: "lead_token", detail, waiting: 3, channelId: "cha_2", channelKind: "messenger" };
    server.use(
      answers("get", "/api/health/sources", { items: [row], total: 1, nextCursor: null } as never),
      http.post("*/api/channels/:id/leads/fetch", ({ params }) => {
        asked.push(String(params.id));
        return HttpResponse.json({ asked: 3 }, { status: 202 });
      }),
    );
    const { user } = visit("/channels?tab=health");

    const card = within(await screen.findByRole("listitem", { name: "Acme, Lead Ads" }));
    expect(card.getByText(detail)).toBeVisible();
    expect(card.getByText("Deliveries that wait")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Try again" }));

    expect(await screen.findByText("3 deliveries are asked for again")).toBeVisible();
    expect(asked).toEqual(["cha_2"]);
  });
});
