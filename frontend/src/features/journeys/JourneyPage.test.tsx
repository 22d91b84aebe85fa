import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";
import { beginning } from "./starts";

const AT = "2026-11-20T10:00:00Z";
const JOURNEY = {
  id: "jny_1",
  name: "Welcome",
  description: "",
  status: "draft",
  draft: beginning("welcome", "en"),
  flaws: [],
  live: null,
  counts: { running: 0, waiting: 2, finished: 7, stopped: 0 },
  version: 3,
  createdAt: AT,
  changedAt: AT,
};
const FIELDS = { items: [{ name: "orderCount", label: "Orders", type: "number" }] };

beforeEach(() => server.use(answers("get", "/api/journeys", page(JOURNEY)), answers("get", "/api/journeys/jny_1", JOURNEY), answers("get", "/api/fields", FIELDS), answers("get", "/api/segments", page())));

describe("a journey", () => {
  it("begins with a plan that somebody else thought of", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/journeys", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(JOURNEY, { status: 201 });
      }),
    );
    const { user, router } = visit("/journeys?new=1");
    const dialog = within(await screen.findByRole("dialog", { name: "New journey" }));
    await user.click(dialog.getByRole("button", { name: /After an order/ }));
    await user.click(dialog.getByRole("button", { name: "New journey" }));

    await screen.findByRole("heading", { level: 1, name: "Welcome" });
    expect(router.state.location.pathname).toBe("/journeys/jny_1");
    expect(sent).toMatchObject({ name: "After an order", draft: { trigger: { kind: "event", event: "ordered" }, nodes: [{ id: "pause", event: "ordered", timeout: "ask" }, { id: "ask" }] } });
  });

  it("takes a step in by the list, keeps it until it is saved, and saves it with the version it began from", async () => {
    let sent: { version: number; draft: { start: string; nodes: { id: string; kind: string; next?: string }[] } } | undefined;
    server.use(
      http.patch("*/api/journeys/jny_1", async ({ request }) => {
        sent = (await request.json()) as typeof sent;
        return HttpResponse.json({ ...JOURNEY, draft: sent?.draft, version: 4 });
      }),
    );
    const { user } = visit("/journeys/jny_1");
    await user.click(await screen.findByRole("button", { name: "List" }));
    await user.click(screen.getByRole("button", { name: "Add the first step" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Make a task" }));
    await user.type(screen.getByLabelText("What is to be done"), "Say hello");
    expect(localStorage.getItem("mancrel.draft.journey.jny_1")).toContain("Say hello");
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("Welcome is saved")).toBeVisible();
    expect(sent?.version).toBe(3);
    expect(sent?.draft.start).toBe("task1");
    expect(sent?.draft.nodes.find((step) => step.id === "task1")).toMatchObject({ kind: "task", title: "Say hello", next: "hello" });
    expect(localStorage.getItem("mancrel.draft.journey.jny_1")).toBeNull();
  });

  it("says what keeps it from being switched on, at the step and above", async () => {
    server.use(answers("get", "/api/journeys/jny_1", { ...JOURNEY, flaws: [{ pointer: "/nodes/0/subject", detail: "an e-mail needs a subject" }] }));
    const { user } = visit("/journeys/jny_1");
    expect(await screen.findByText("1 thing keeps it from being switched on")).toBeVisible();
    expect(screen.getByRole("button", { name: "Switch on" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "List" }));
    await user.click(screen.getByRole("button", { name: /Send a message 1/, pressed: false }));
    expect(screen.getByLabelText("Subject")).toHaveAccessibleDescription("an e-mail needs a subject");
  });

  it("is played on what really happened before it is switched on", async () => {
    let asked: unknown;
    const told = {
      days: 90, events: 12, entered: 12, people: 11, finished: 10, waiting: 2, sends: 19, tasks: 0, updates: 0, byNode: [{ id: "hello", reached: 12, sends: 19, held: { no_consent: 3 }, cost: 1.9, unsubscribes: { low: 0, expected: 0.4, high: 2 } }], held: { no_consent: 3 },
      costs: [{ channel: "sms", messages: 19, amount: 1.9, currency: "EUR" }],
      collisions: { people: 7, sameDay: 2, days: 7, held: 1, heldOfOthers: 4, sources: [{ id: "cmp_1", name: "Spring sale", kind: "campaign", people: 7, held: 4 }] },
      unsubscribes: { expected: { low: 0, expected: 0.4, high: 2 }, received: 2400, left: 48, needed: 100 },
      samples: [{ contactId: "con_1", contactName: "Ana", state: "finished", log: [{ at: AT, nodeId: "hello", what: "sent", code: "sent", reason: null, text: "sent" }] }], exact: false, notes: ["Consent is that of today."], tookMs: 3,
    };
    server.use(
      http.post("*/api/journeys/jny_1/dry-run", async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json(told);
      }),
    );
    const { user } = visit("/journeys/jny_1?tab=dryRun");
    await user.click(await screen.findByRole("button", { name: "Play it" }));

    expect(await screen.findByText("12 times it would have begun")).toBeVisible();
    const figures = within(screen.getByRole("region", { name: "Dry run" }));
    const figure = (name: string) => figures.getByText(name).parentElement;
    expect(figure("Messages")).toHaveTextContent("193 more were left out");
    expect(figure("Cost")).toHaveTextContent("€1.90");
    expect(figure("Also heard from you otherwise")).toHaveTextContent("7 peoplewithin 7 days of it; 2 of them on the same day");
    expect(figure("Unsubscribes")).toHaveTextContent("0 to 2about 0.4; for 2,400 messages received in a year, 48 people left");
    expect(within(screen.getByRole("table")).getByRole("row", { name: /Send a message/ })).toHaveTextContent(/3 × no consent.*€1.90.*0 to 2/);
    const others = within(screen.getByRole("region", { name: "Who else wrote to the same people" }));
    expect(others.getByRole("link", { name: "Spring sale" })).toHaveAttribute("href", "/campaigns/cmp_1");
    expect(others.getByRole("listitem")).toHaveTextContent("Spring sale: 7 people; 4 messages would have been held back");
    expect(others.getByText(/holds back 1 messages? of this journey.*4 of others/)).toBeVisible();
    expect(screen.getByText("Consent is that of today.")).toBeVisible();
    expect(asked).toMatchObject({ days: 90, draft: { start: "hello" } });
  });

  it("says what nobody knows yet", async () => {
    const told = {
      days: 90, events: 1, entered: 1, people: 1, finished: 1, waiting: 0, sends: 1, tasks: 0, updates: 0, held: {}, samples: [], exact: true, notes: [], tookMs: 3,
      byNode: [{ id: "hello", reached: 1, sends: 1, held: {}, cost: null, unsubscribes: null }],
      costs: [{ channel: "sms", messages: 1, amount: null, currency: "EUR" }],
      collisions: { people: 0, sameDay: 0, days: null, held: 0, heldOfOthers: 0, sources: [] },
      unsubscribes: { expected: null, received: 12, left: 0, needed: 100 },
    };
    server.use(answers("post", "/api/journeys/jny_1/dry-run", told));
    const { user } = visit("/journeys/jny_1?tab=dryRun");
    await user.click(await screen.findByRole("button", { name: "Play it" }));
    const figures = within(await screen.findByRole("region", { name: "Dry run" }));
    expect(await figures.findByText("Without a price: SMS.")).toBeVisible();
    expect(figures.getAllByText("Not known yet")).toHaveLength(2);
    expect(figures.getByText("12 messages were received so far; 100 on each channel are needed to tell")).toBeVisible();
  });

  it("shows two versions when somebody else saved meanwhile", async () => {
    localStorage.setItem("mancrel.draft.journey.jny_1", JSON.stringify({ name: "Mine", draft: JOURNEY.draft, version: 2 }));
    const { user } = visit("/journeys/jny_1");
    expect(await screen.findByText("Somebody else changed this journey meanwhile.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Keep mine" }));
    expect(screen.getByRole("button", { name: "Save" })).toBeEnabled();
    expect(screen.getByLabelText("Name")).toHaveValue("Mine");
  });
});
