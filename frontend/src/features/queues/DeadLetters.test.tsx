import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const LETTER = { id: "dlq_1", queue: "inbound-messages", reason: "The mail has no readable body.", status: "waiting", createdAt: "2026-11-20T10:00:00Z", job: { eventId: "evt_1" }, replayable: true, mail: null };
const settled: [string, unknown][] = [];

beforeEach(() => {
  settled.length = 0;
  server.use(
    answers("get", "/api/ops/queues", [{ name: "inbound-messages", visible: 0, inFlight: 0, deadLetters: 1, oldestSeconds: null }]),
    answers("get", "/api/ops/queues/inbound-messages/dead-letters", page(LETTER)),
    http.post("*/api/ops/queues/inbound-messages/dead-letters/:decision", async ({ params, request }) => {
      settled.push([String(params.decision), await request.json()]);
      return HttpResponse.json({ count: 1, remaining: 0 });
    }),
  );
});

describe("the dead letters", () => {
  it("opens at the queue that has some, with the reason", async () => {
    visit("/queues");

    const letters = within(await screen.findByRole("region", { name: "Could not be done: Incoming mail" }));
    expect(await letters.findByText("The mail has no readable body.")).toBeVisible();
  });

  it("replays one at once", async () => {
    const { user } = visit("/queues");
    await user.click(await screen.findByRole("button", { name: "Replay" }));

    expect(await screen.findByText("1 job is back on its queue")).toBeVisible();
    expect(settled).toEqual([["replay", { ids: ["dlq_1"] }]]);
  });

  it("asks before it discards one", async () => {
    const { user } = visit("/queues");
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    expect(settled).toEqual([]);
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Discard it" }));

    expect(await screen.findByText("1 job discarded")).toBeVisible();
    expect(settled).toEqual([["discard", { ids: ["dlq_1"] }]]);
  });
});
