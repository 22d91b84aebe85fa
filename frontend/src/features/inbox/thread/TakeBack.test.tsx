import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { DETAIL, SUGGESTION, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const SENT = { ...SUGGESTION, status: "sent" as const, sendsAt: new Date(Date.now() + 600_000).toISOString() };

it("keeps a reply that has not gone out, which then waits for a decision", async () => {
  const called: string[] = [];
  server.use(
    answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: SENT }),
    http.post("*/api/suggestions/sug_1/take-back", ({ request }) => {
      called.push(new URL(request.url).pathname);
      server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SUGGESTION, gates: ["taken_back"] } }));
      return HttpResponse.json({ ...SUGGESTION, gates: ["taken_back"] });
    }),
  );
  const { user } = visit("/inbox?id=cnv_1");

  await user.click(await screen.findByRole("button", { name: "Take it back" }));

  expect(await screen.findByRole("button", { name: "Approve and send" })).toBeVisible();
  expect(screen.getByText("Somebody took it back before it was sent.")).toBeVisible();
  expect(called).toEqual(["/api/suggestions/sug_1/take-back"]);
});

it("offers nothing once the time is over", async () => {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SENT, sendsAt: "2026-01-01T10:00:00Z" } }));
  visit("/inbox?id=cnv_1");

  expect(await screen.findByText("78%")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Take it back" })).toBeNull();
});
