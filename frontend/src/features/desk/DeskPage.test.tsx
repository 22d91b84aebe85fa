import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "@/lib/http";
import { ADMIN, answers, page, refuses, SEAT, server } from "@/test/server";
import { visit } from "@/test/visit";

const AT = "2026-11-20T10:00:00Z";
const TEAM: Schemas["Team"] = { id: "tea_1", name: "Care", members: [ADMIN.id], leadId: null, intents: ["complaint"], channels: [], languages: ["es"], version: 3, createdAt: AT, changedAt: AT };
const WAITING: Schemas["DeskItem"] = { conversationId: "cnv_1", contact: { id: "con_1", name: "Ana Silva", email: null }, subject: "It came broken", status: "waiting", teamId: "tea_1", intent: "complaint", language: "es", channel: "email", priority: "urgent", since: AT, assigneeId: null, sla: null, forecast: null, why: "away" };
const DESK: Schemas["Desk"] = { hours: null, holidays: [], returnMinutes: null, promises: [], atRisk: [], warnLikely: false, experience: null, version: 2, open: true, people: [{ ...SEAT, teams: ["tea_1"] }], waiting: [WAITING], waitingTotal: 1 };

describe("the desk", () => {
  beforeEach(() => server.use(answers("get", "/api/desk", DESK), answers("get", "/api/teams", page(TEAM))));

  it("says what waits, and why nobody has it", async () => {
    visit("/desk");

    const row = await screen.findByRole("row", { name: /Ana Silva/ });
    expect(within(row).getByText("Complaint")).toBeVisible();
    expect(within(row).getByText("Care")).toBeVisible();
    expect(within(row).getByText("All who take this are away")).toBeVisible();
  });

  it("sets up what a person takes", async () => {
    let sent: unknown;
    server.use(
      http.patch("*/api/desk/people/usr_1", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(SEAT);
      }),
    );
    const { user } = visit("/desk");
    await user.click(await screen.findByRole("button", { name: "Set up Ada Okafor" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Set up Ada Okafor" }));
    await user.clear(dialog.getByLabelText("Open conversations at once"));
    await user.type(dialog.getByLabelText("Open conversations at once"), "3");
    await user.click(dialog.getByLabelText("Complaint"));
    await user.type(dialog.getByLabelText("Languages"), "ES, en");
    await user.click(dialog.getByRole("button", { name: "Save" }));

    await expect.poll(() => sent).toEqual({ available: false, capacity: 3, skills: ["complaint"], languages: ["es", "en"] });
  });

  it("changes a team and takes back that it was dissolved", async () => {
    const made: unknown[] = [];
    server.use(
      http.delete("*/api/teams/tea_1", () => new HttpResponse(null, { status: 204 })),
      http.post("*/api/teams", async ({ request }) => {
        made.push(await request.json());
        return HttpResponse.json(TEAM, { status: 201 });
      }),
    );
    const { user } = visit("/desk?tab=teams");
    expect(await screen.findByText("Complaint · Spanish")).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Dissolve Care" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));

    await expect.poll(() => made).toEqual([{ name: "Care", members: [ADMIN.id], leadId: null, intents: ["complaint"], channels: [], languages: ["es"] }]);
  });

  it("says what is late, and keeps promises", async () => {
    const late = { ...WAITING, status: "given" as const, assigneeId: ADMIN.id, sla: { target: "first_reply" as const, state: "breached" as const, targetMinutes: 60, remainingMinutes: -20, dueAt: AT } };
    let sent: unknown;
    server.use(
      answers("get", "/api/desk", { ...DESK, atRisk: [late] }),
      http.patch("*/api/desk", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(DESK);
      }),
    );
    const { user } = visit("/desk");
    expect(within(await screen.findByRole("region", { name: "At risk" })).getByText("Late by 20 min")).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Hours and promises" }));
    await user.click(await screen.findByRole("button", { name: "Add promise" }));
    const promise = within(screen.getByRole("group", { name: "Promise 1" }));
    await user.selectOptions(promise.getByLabelText("Priority"), "urgent");
    await user.type(promise.getByLabelText("First reply (minutes)"), "30");
    await user.click(within(screen.getByRole("region", { name: "Promises" })).getByRole("button", { name: "Save" }));

    await expect.poll(() => sent).toEqual({ version: 2, promises: [{ teamId: null, priority: "urgent", firstMinutes: 30, resolutionMinutes: null }] });
  });

  it("says how likely something is late, how sure that is, and what such forecasts were worth", async () => {
    const sla = { target: "first_reply" as const, state: "ok" as const, targetMinutes: 60, remainingMinutes: 50, dueAt: AT };
    const likely = { ...WAITING, sla, forecast: { chance: 0.72, low: 0.64, high: 0.79, of: 140, like: ["load" as const] } };
    const unknown = { ...WAITING, conversationId: "cnv_2", contact: { id: "con_2", name: "Bo Lind", email: null }, sla: { ...sla, state: "soon" as const } };
    const trial = { forecasts: 412, waits: 130, error: 0.0812, baseError: 0.2443, better: true, bins: [{ said: 0.1, was: 0.12, of: 200 }] };
    server.use(answers("get", "/api/desk", { ...DESK, atRisk: [likely, unknown], experience: { learntAt: AT, waits: 900, trial } }));
    visit("/desk");
    const risks = within(await screen.findByRole("region", { name: "At risk" }));

    expect(risks.getByRole("row", { name: /Ana Silva.*Likely late: 72%.*64% to 79%, from 140 like it.*Care/ })).toBeVisible();
    expect(risks.getByRole("row", { name: /Bo Lind.*Not known yet/ })).toBeVisible();
    expect(risks.getByText(/412 forecasts .* error of 0.081. Guessing the usual share instead: 0.244/)).toBeInTheDocument();
    expect(risks.getByRole("row", { name: "10% 12% 200", hidden: true })).toBeInTheDocument();
  });

  it("warns by forecasts only when somebody says so", async () => {
    let sent: unknown;
    server.use(
      answers("get", "/api/desk", { ...DESK, promises: [{ teamId: null, priority: null, firstMinutes: 30, resolutionMinutes: null }] }),
      http.patch("*/api/desk", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(DESK);
      }),
    );
    const { user } = visit("/desk?tab=hours");
    await user.click(await screen.findByLabelText(/when it is likely late/));

    await expect.poll(() => sent).toEqual({ version: 2, warnLikely: true });
  });

  it("says which day's hours are wrong", async () => {
    server.use(refuses("patch", "/api/desk", 422, "/hours/mon: must end after it begins", [{ pointer: "/hours/mon", detail: "must end after it begins" }]));
    const { user } = visit("/desk?tab=hours");
    await user.click(await screen.findByLabelText("As the organisation is open"));
    await user.type(screen.getByLabelText("Monday"), "18:00-09:00");
    await user.click(within(screen.getByRole("region", { name: "Opening hours" })).getByRole("button", { name: "Save" }));

    await waitFor(() => expect(screen.getByLabelText("Monday")).toHaveAccessibleDescription("must end after it begins"));
  });

  it("lets who is in a team be available, and offers it to nobody else", async () => {
    let sent: unknown;
    server.use(
      answers("get", "/api/desk/me", { ...SEAT, teams: ["tea_1"] }),
      http.patch("*/api/desk/me", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...SEAT, teams: ["tea_1"], available: true });
      }),
    );
    const { user } = visit("/desk");
    await user.click(await screen.findByRole("switch", { name: "Available" }));

    await expect.poll(() => sent).toEqual({ available: true });
    expect(await screen.findByRole("switch", { name: "Available" })).toBeChecked();
  });
});
