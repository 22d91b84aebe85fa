import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { FIELDS } from "@/test/records";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const record = (id: string, name: string, city: string) => ({ id, name, city, createdAt: id === "con_1" ? "2026-01-01T00:00:00Z" : "2026-02-01T00:00:00Z" });
const PAIRS = ["Ana", "Ben"].map((name, index) => ({
  id: `dup_${index}`,
  noun: "contacts",
  score: 0.97,
  band: "sure",
  status: "open",
  reasons: [{ kind: "phone", text: "same phone" }],
  records: [record("con_2", `${name} Two`, "Lisbon"), record("con_1", `${name} One`, "Porto")],
}));

function opened(path = "/duplicates", pairs: object[] = PAIRS) {
  const sent: { merges: object[]; dismissed: string[] } = { merges: [], dismissed: [] };
  let left = pairs;
  server.use(
    http.get("*/api/duplicates", () => HttpResponse.json(page(...(left as [])))),
    answers("get", "/api/duplicates/scan", { noun: "contacts", running: false, askedAt: null, endedAt: "2026-11-20T10:00:00Z", compared: 12403, found: 2 }),
    answers("get", "/api/fields", page(...FIELDS)),
    answers("get", "/api/users", page()),
    http.post("*/api/merges/preview", async ({ request }) => {
      const { winnerId, fields } = (await request.json()) as { winnerId: string; fields: Record<string, string> };
      return HttpResponse.json({
        noun: "contacts",
        winnerId,
        records: PAIRS[0]?.records,
        fields: [{ field: "city", label: "City", type: "text", values: { con_1: "Porto", con_2: "Lisbon" }, suggested: fields.city ?? winnerId, united: false, result: "" }],
        relations: [{ noun: "deals", count: 2 }],
      });
    }),
    http.post("*/api/merges", async ({ request }) => {
      sent.merges.push((await request.json()) as object);
      left = left.slice(1);
      return HttpResponse.json({ id: "op_1", status: "done" });
    }),
    http.post("*/api/duplicates/:id/dismiss", ({ params }) => {
      sent.dismissed.push(String(params.id));
      left = left.filter((pair) => (pair as { id: string }).id !== params.id);
      return HttpResponse.json({ ...PAIRS[0], status: "dismissed" });
    }),
  );
  return { ...visit(path), sent };
}

describe("duplicates", () => {
  it("shows why two may be the same, and merges the chosen values into the older one", async () => {
    const { user, sent } = opened();
    const pair = within(await screen.findByRole("region", { name: "Ana Two and Ana One" }));
    expect(pair.getByText("Same phone")).toBeInTheDocument();
    expect(await pair.findByText("Moves along: 2 deals")).toBeInTheDocument();
    await user.click(within(pair.getByRole("radiogroup", { name: "City" })).getByRole("radio", { name: "Lisbon" }));
    await user.keyboard("m");

    await screen.findByText("Merged into Ana One");
    expect(sent.merges).toEqual([{ noun: "contacts", winnerId: "con_1", loserIds: ["con_2"], fields: { city: "con_2" } }]);
    expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    expect(await screen.findByRole("region", { name: "Ben Two and Ben One" })).toBeInTheDocument();
  });

  it("moves by J and K and never merges by D", async () => {
    const { user, sent, router } = opened();
    await screen.findByRole("region", { name: "Ana Two and Ana One" });
    await user.keyboard("j");
    await screen.findByRole("region", { name: "Ben Two and Ben One" });
    expect(router.state.location.search).toEqual({ id: "dup_1" });
    await user.keyboard("d");

    await screen.findByText("These two will not be suggested again");
    expect(sent.dismissed).toEqual(["dup_1"]);
    await waitFor(() => expect(screen.getByRole("region", { name: "Ana Two and Ana One" })).toBeInTheDocument());
  });

  it("says when it was looked last where there are none, and what went wrong", async () => {
    opened("/duplicates?noun=companies", []);
    expect(await screen.findByRole("heading", { name: "No duplicates" })).toBeInTheDocument();
    expect(screen.getByText(/12,403 records compared, 2 found/)).toBeInTheDocument();
  });

  it("tries again", async () => {
    server.use(answers("get", "/api/duplicates/scan", { running: false, endedAt: null }), refuses("get", "/api/duplicates", 500, "The list is away."));
    visit("/duplicates");
    expect(await screen.findByText("The list is away.")).toBeInTheDocument();
  });
});
