import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, CONTACT, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const DEAL = { type: "deal", at: "2026-11-20T10:00:00Z", summary: "", conversationId: null, title: "Kettles", data: { id: "dea_1", amount: 900, currency: "EUR" } };

describe("a record's page", () => {
  beforeEach(() =>
    server.use(
      answers("get", "/api/contacts/con_1", CONTACT),
      answers("get", "/api/contacts/con_1/timeline", page({ ...DEAL, id: "dea_1:won", event: "won" }, { ...DEAL, id: "dea_1:created", event: "created" })),
      answers("get", "/api/fields", page(...["region", "postalCode", "totalSpends"].map((name) => ({ noun: "contacts", name, label: name, type: "text" })))),
      answers("get", "/api/attachments", page()),
      answers("get", "/api/deals", page()),
      answers("get", "/api/users", page()),
    ),
  );

  it("leads from one that was merged to the one that took its place", async () => {
    server.use(http.get("*/api/contacts/con_2", () => HttpResponse.json({ title: "Not found", status: 404, detail: "merged", mergedInto: "con_1" }, { status: 404 })));
    const { router } = visit("/contacts/con_2");

    expect(await screen.findByRole("heading", { name: "Ana Silva" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/contacts/con_1");
    expect(router.history.length).toBe(1);
    expect(screen.getByText(/This record was merged/)).toBeVisible();
  });

  it("shows what holds something, and the rest when it is asked for", async () => {
    const { user } = visit("/contacts/con_1");
    const details = within(await screen.findByRole("region", { name: "Details" }));

    expect(await details.findByRole("button", { name: /Porto/ })).toBeVisible();
    await details.findByRole("button", { name: /All fields/ });
    expect(details.queryByRole("button", { name: /postal code|postalCode/i })).toBeNull();
    await user.click(details.getByRole("button", { name: /All fields/ }));
    expect(await details.findByRole("button", { name: /postal code|postalCode/i })).toBeVisible();
  });

  it("says where a value came from that nobody typed in here", async () => {
    const at = "2026-11-02T10:00:00Z";
    const provenance = { totalSpends: { source: "api", at }, email: { source: "quality", at, before: "ana@exmaple.com" }, phone: { refused: "+351 1", because: "another contact has it" } };
    server.use(answers("get", "/api/contacts/con_1", { ...CONTACT, totalSpends: 90, orderCount: 2, phone: "+351 2", provenance }));
    visit("/contacts/con_1");
    const details = within(await screen.findByRole("region", { name: "Details" }));

    expect(await details.findByText(/^Mended .*2, .*before: ana@exmaple\.com$/)).toBeVisible();
    expect(details.getByText("The shop says +351 1, which another contact has")).toBeVisible();
    expect(details.getByText(/^From the data of .*, and orders since$/)).toBeInTheDocument();
  });

  it("says what happened to a deal, and leads to it", async () => {
    visit("/contacts/con_1");
    const timeline = within(await screen.findByRole("region", { name: "Timeline" }));

    expect(await timeline.findByText("Deal won")).toBeVisible();
    expect(timeline.getByText("Deal created")).toBeVisible();
    expect(timeline.getAllByRole("link", { name: "Kettles" })[0]).toHaveAttribute("href", "/deals/dea_1");
  });
});
