import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { server } from "@/test/server";
import { visit } from "@/test/visit";

const TYPO = { id: "con_1", title: "Ana Ruiz", score: 70, issue: "email_typo", field: "email", before: "ana@gmial.com", after: "ana@gmail.com", version: 1 };
const NAMELESS = { id: "con_2", title: "", score: 40, issue: "no_name", field: "name", before: null, after: null, version: 1 };

const ORDER = { id: "ord_1", externalId: "A-17", customerId: "c99", contactId: null, amount: 24.5, currency: "EUR", items: [], placedAt: "2026-11-02T10:00:00Z", version: 1, createdAt: "2026-11-02T10:00:00Z", changedAt: "2026-11-02T10:00:00Z" };

function opened(path = "/quality", items: object[] = [TYPO, NAMELESS], waiting: (typeof ORDER)[] = []) {
  const sent: object[] = [];
  server.use(
    http.get("*/api/quality", () =>
      HttpResponse.json({
        issues: ["email_typo", "phone_unreadable", "name_case", "no_name", "unreachable"].map((issue) => ({ issue, count: issue === "email_typo" ? 12 : 0, mendable: true })),
        averageScore: 80.4,
        items,
        total: items.length,
        nextCursor: null,
      }),
    ),
    http.get("*/api/orders/unmatched", () => HttpResponse.json({ count: waiting.length, oldestAt: waiting[0]?.placedAt ?? null, items: waiting })),
    http.post("*/api/quality/fixes", async ({ request }) => {
      sent.push((await request.json()) as object);
      return HttpResponse.json({ id: "op_1", status: "done", done: 12, conflicts: 0, unchanged: 1 }, { status: 202 });
    }),
  );
  return { ...visit(path), sent };
}

describe("data quality", () => {
  it("counts the orders that wait for their customer", async () => {
    const { user } = opened("/quality", [TYPO], [ORDER, { ...ORDER, id: "ord_2", externalId: "A-18" }]);
    await user.click(await screen.findByText(/^2 orders wait for customers who never came, the oldest since/));

    expect(screen.getByRole("cell", { name: "A-17" })).toBeVisible();
    expect(screen.getAllByRole("cell", { name: "€24.50" })).toHaveLength(2);
  });

  it("shows what would mend each, and mends one", async () => {
    const { user, sent } = opened();
    const row = within(await screen.findByRole("row", { name: /Ana Ruiz/ }));
    expect(row.getByText("ana@gmail.com")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "(no name)" })).toHaveAttribute("href", "/contacts/con_2");
    expect(screen.getByText("80")).toBeInTheDocument();
    await user.click(row.getByRole("button", { name: "Mend Ana Ruiz" }));

    expect(await screen.findByText("12 contacts mended")).toBeInTheDocument();
    expect(screen.getByText("1 was left alone.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    expect(sent).toEqual([{ issue: "email_typo", ids: ["con_1"] }]);
  });

  it("mends all that have an issue", async () => {
    const { user, sent, router } = opened();
    await user.click(await screen.findByRole("button", { name: /Slip in the e-mail/ }));
    await user.click(await screen.findByRole("button", { name: "Mend all 12" }));

    await screen.findByText("12 contacts mended");
    expect(router.state.location.search).toEqual({ issue: "email_typo" });
    expect(sent).toEqual([{ issue: "email_typo" }]);
  });

  it("says so where there is nothing to mend", async () => {
    opened("/quality", []);

    expect(await screen.findByRole("heading", { name: "Nothing to mend" })).toBeInTheDocument();
  });
});
