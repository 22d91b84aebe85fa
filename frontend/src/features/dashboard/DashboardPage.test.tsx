import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Overview } from "./api";

const WON = { operator: "AND", conditions: [{ field: "status", operator: "in", value: ["won"] }] };
const tile = (key: string, value: number | null, unit: string, count: number, previous: number | null) => ({ key, value, unit, count, previous, previousCount: 1, noun: key === "overdueTasks" ? "tasks" : "deals", filter: WON });
const DASHBOARD = {
  from: "2026-10-22T00:00:00Z",
  to: "2026-11-21T00:00:00Z",
  tiles: [tile("pipelineValue", 1500, "EUR", 3, 1000), tile("pipelineValue", 20, "USD", 1, 0), tile("won", 3, "count", 3, 2), tile("winRate", 0.75, "share", 4, 0.5), tile("overdueTasks", 2, "count", 2, 4), tile("somethingNew", 7, "count", 7, 7)],
  breakdowns: [{ key: "activitiesByKind", noun: "activities", field: "kind", parts: [{ key: "call", label: "call", value: 4, filter: WON }, { key: null, label: "", value: 1, filter: WON }] }],
  series: [{ key: "wonAmount", unit: "EUR", noun: "deals", points: [{ at: "2026-11-02T00:00:00Z", value: 0, count: 0, filter: WON }, { at: "2026-11-09T00:00:00Z", value: 900, count: 2, filter: WON }] }],
};

const NONE: Overview = {
  from: DASHBOARD.from, to: DASHBOARD.to, currency: "EUR", campaigns: 0, measured: 0, sent: 0, delivered: 0, failed: 0, deliveryRate: null, opened: { all: 0, human: 0 }, clicked: { all: 0, human: 0 },
  unsubscribed: 0, complained: 0, cost: 0, unpriced: 0, currencies: [], orders: 0, revenue: 0, incremental: null, top: [], weeks: [],
};
const SEEN: Overview = {
  ...NONE, campaigns: 2, measured: 2, sent: 1100, delivered: 990, failed: 110, deliveryRate: 0.9, opened: { all: 600, human: 198 }, clicked: { all: 99, human: 33 }, unsubscribed: 9, complained: 1, cost: null, unpriced: 100, orders: 3, revenue: 240,
  incremental: { campaigns: 1, revenue: 120, low: 20, high: 220 },
  top: [{ id: "cam_1", name: "Spring", status: "done", launchedAt: "2026-11-10T00:00:00Z", sent: 1000, delivered: 900, clickedHuman: 30, orders: 3, revenue: 240, cost: 5 }],
  weeks: [{ at: "2026-11-09T00:00:00Z", campaigns: 2, sent: 1100, delivered: 990, clickedHuman: 33, unsubscribed: 9 }],
};

beforeEach(() => server.use(answers("get", "/api/dashboard/campaigns", NONE)));

function hrefOf(name: RegExp): string {
  return decodeURIComponent((screen.getByRole("link", { name }).getAttribute("href") ?? "").replaceAll("+", " "));
}

describe("the dashboard", () => {
  it("shows each figure as a link to its rows, with the change in words", async () => {
    server.use(answers("get", "/api/dashboard", DASHBOARD));
    visit("/dashboard");

    expect(await screen.findByRole("link", { name: "Open deals: €1,500. Open the 3 rows behind it" })).toBeVisible();
    expect(hrefOf(/^Open deals: \$20/)).toBe(`/deals/list?filter=${JSON.stringify(WON)}`);
    expect(hrefOf(/^Overdue tasks: 2/)).toBe(`/dashboard/rows?noun=tasks&filter=${JSON.stringify(WON)}`);
    expect(screen.getByText("50% more than when the period began (€1,000)")).toBeVisible();
    expect(screen.getByText("25 points more than in the period before (50%)")).toBeVisible();
    expect(screen.getByText("of 4 closed deals")).toBeVisible();
    expect(screen.getByRole("link", { name: /^somethingNew: 7/ })).toBeVisible();
  });

  it("says in words and as a table what a chart draws", async () => {
    server.use(answers("get", "/api/dashboard", DASHBOARD));
    visit("/dashboard");

    expect(await screen.findByRole("img", { name: "Amount won" })).toHaveAccessibleDescription("€900 in all; most in the week from Nov 9: €900");
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
    expect(within(screen.getByRole("region", { name: "Activities by kind" })).getByRole("link", { name: /Calls/ })).toHaveTextContent("4");
    expect(screen.getByRole("link", { name: /Nobody/ })).toHaveTextContent("1");
  });

  it("asks for the period of the address, and puts the chosen one there", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/dashboard", ({ request }) => {
        asked.push(new URL(request.url).searchParams.get("from"));
        return HttpResponse.json(DASHBOARD);
      }),
    );
    const { user, router } = visit("/dashboard?from=2026-01-05&to=2026-01-10");
    expect(await screen.findByLabelText("From")).toHaveValue("2026-01-05");
    await waitFor(() => expect(asked).toEqual([new Date(2026, 0, 5).toISOString()]));

    await user.click(screen.getByRole("button", { name: "7 days" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ period: "days7" }));
  });

  it("tells how campaigns did, people apart from machines, and what is not known", async () => {
    server.use(answers("get", "/api/dashboard", DASHBOARD), answers("get", "/api/dashboard/campaigns", SEEN));
    visit("/dashboard");

    const panel = within(await screen.findByRole("region", { name: "Campaigns" }));
    expect(await panel.findByText("20%")).toBeVisible();
    expect(panel.getByText("60.6% with what machines did")).toBeVisible();
    expect(panel.getByText("100 messages have no known price")).toBeVisible();
    expect(panel.getByText(/3 orders, each after such a message. On top, against the hold-out of 1 campaign: €120.00 \(€20.00 to €220.00\)/)).toBeVisible();
    expect(panel.getByRole("link", { name: "Spring" })).toHaveAttribute("href", "/campaigns/cam_1?tab=results");
    expect(panel.getByRole("img", { name: "Sent, by week of launch" })).toBeVisible();
  });

  it("tells a new shop how to begin, and a rep nothing of campaigns", async () => {
    server.use(answers("get", "/api/dashboard", DASHBOARD));
    visit("/dashboard");
    expect(await screen.findByRole("link", { name: "Plan a campaign" })).toHaveAttribute("href", "/campaigns/new");
    cleanup();

    visit("/dashboard", { ...ADMIN, role: "rep" });
    expect(await screen.findByRole("link", { name: /^Win rate: 75%/ })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Campaigns" })).not.toBeInTheDocument();
  });

  it("says what failed, and tries again", async () => {
    server.use(refuses("get", "/api/dashboard", 500, "something went wrong on our side"));
    const { user } = visit("/dashboard");
    expect(await screen.findByRole("alert")).toHaveTextContent("something went wrong on our side");
    server.use(answers("get", "/api/dashboard", DASHBOARD));
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("link", { name: /^Win rate: 75%/ })).toBeVisible();
  });
});
