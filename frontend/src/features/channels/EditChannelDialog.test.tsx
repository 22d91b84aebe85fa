import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const SMS = { id: "cha_1", kind: "sms", name: "Shop", address: "+351912345678", signature: "", perMinute: 600, options: {}, hasCredentials: true, webhookUrl: "http://localhost/w", receiptsUrl: "http://localhost/r", dropPrefix: "", previousSecretUntil: null, version: 3, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };

async function opened() {
  const { user } = visit("/channels");
  await user.click(await screen.findByRole("button", { name: "Change" }));
  return { user, dialog: within(await screen.findByRole("dialog")) };
}

describe("changing a channel", () => {
  beforeEach(() => server.use(answers("get", "/api/channels", { items: [SMS], total: 1, nextCursor: null })));

  it("tells what a segment costs, and keeps the rest as it was", async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch("*/api/channels/cha_1", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...SMS, version: 4 });
      }),
    );
    const { user, dialog } = await opened();
    expect(screen.getByText(/price not known/)).toBeVisible();
    await user.type(dialog.getByLabelText(/^Price of a segment/), "0,0079");
    await user.click(dialog.getByRole("button", { name: "Save" }));

    await expect.poll(() => sent).toEqual([{ version: 3, name: "Shop", signature: "", perMinute: 600, options: { price: "0.0079" } }]);
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });

  it("says at the price what is wrong with it", async () => {
    server.use(refuses("patch", "/api/channels/cha_1", 422, "wrong", [{ pointer: "/options/price", detail: "must be a number" }]));
    const { user, dialog } = await opened();
    await user.type(dialog.getByLabelText(/^Price of a segment/), "much{Enter}");

    expect(await dialog.findByText("must be a number")).toBeVisible();
  });

  it("switches leads of ads on for a page", async () => {
    const sent: unknown[] = [];
    const page = { ...SMS, kind: "messenger", address: "102938475610293", options: { leadAds: false } };
    server.use(
      answers("get", "/api/channels", { items: [page], total: 1, nextCursor: null }),
      http.patch("*/api/channels/cha_1", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...page, version: 4 });
      }),
    );
    const { user, dialog } = await opened();
    await user.click(dialog.getByRole("checkbox", { name: "Make leads of Lead Ads" }));
    await user.click(dialog.getByRole("button", { name: "Save" }));

    await expect.poll(() => sent).toMatchObject([{ options: { leadAds: true } }]);
  });
});
