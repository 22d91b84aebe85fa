import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Policy } from "./api";
import { keyOf } from "./TopicsCard";

const STRICT = { consent: "given" as const, quietHours: { from: "21:00", to: "08:00" }, cap: { messages: 5, days: 7 } };
const POLICY: Policy = { channels: { email: STRICT, sms: STRICT, whatsapp: STRICT, simulator: { consent: "unless_withdrawn", quietHours: null, cap: null } }, defaultTopic: "marketing", tracking: true, version: 3 };
const ROW = { id: "sup_1", address: "ana@example.com", reason: "bounce", source: "receipt", at: "2026-11-01T10:00:00Z" };

function opened(role: "admin" | "manager" = "admin") {
  const sent: [string, unknown][] = [];
  const record = (what: string, answer: object) => async ({ request }: { request: Request }) => {
    sent.push([what, request.method === "DELETE" ? request.url.split("/").at(-1) : await request.json()]);
    return HttpResponse.json(answer);
  };
  server.use(
    answers("get", "/api/sending-policy", POLICY),
    answers("get", "/api/suppressions", page(ROW)),
    http.patch("*/api/sending-policy", record("policy", POLICY)),
    http.post("*/api/topics", record("topic", { topic: "ofertas-ano", name: "Ofertas año", description: "" })),
    http.post("*/api/suppressions", record("suppress", { added: 1, refused: ["nobody"] })),
    http.delete("*/api/suppressions/:id", record("lift", {})),
  );
  return { ...visit("/settings/sending", { ...ADMIN, role }), sent };
}

const email = async () => within(await screen.findByRole("group", { name: "E-mail" }));

describe("the rules of sending", () => {
  it("change by channel, with the version that was read", async () => {
    const { user, sent } = opened();
    await user.click((await email()).getByRole("checkbox", { name: "Not at night" }));
    await user.clear((await email()).getByLabelText("Messages at most"));
    await user.type((await email()).getByLabelText("Messages at most"), "3");
    await user.click(screen.getByRole("button", { name: "Save the rules" }));

    expect(await screen.findByText("The rules were saved")).toBeInTheDocument();
    const [, body] = sent[0] as [string, Policy];
    expect(body.version).toBe(3);
    expect(body.channels.email.quietHours).toBeNull();
    expect(body.channels.sms).toEqual(STRICT);
  });

  it("are only looked at by managers", async () => {
    opened("manager");

    expect((await email()).getByLabelText("Consent")).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Save the rules" })).not.toBeInTheDocument();
  });

  it("show the other's rules when two changed them", async () => {
    const { user } = opened();
    server.use(refuses("patch", "/api/sending-policy", 409, "changed meanwhile"));
    await user.click((await email()).getByRole("checkbox", { name: "Not too often" }));
    await user.click(screen.getByRole("button", { name: "Save the rules" }));

    expect(await screen.findByText(/Somebody changed the rules meanwhile/)).toBeInTheDocument();
    expect((await email()).getByRole("checkbox", { name: "Not too often" })).toBeChecked();
  });
});

describe("topics and suppressed addresses", () => {
  it("adds a topic by its name", async () => {
    const { user, sent } = opened();
    await user.type(await screen.findByLabelText("Name"), "Ofertas año");
    await user.click(screen.getByRole("button", { name: "Add topic" }));

    expect(await screen.findByText("Topic added: Ofertas año")).toBeInTheDocument();
    expect(sent).toEqual([["topic", { topic: "ofertas-ano", name: "Ofertas año", description: "" }]]);
    expect(keyOf("新聞")).toMatch(/^topic-[a-z0-9]+$/);
  });

  it("adds addresses, and leaves those that are none to be mended", async () => {
    const { user, sent } = opened();
    await user.click(await screen.findByRole("button", { name: "Add addresses" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add addresses" }));
    await user.type(dialog.getByLabelText("Addresses, one a line"), "ana@example.com{Enter}nobody");
    await user.click(dialog.getByRole("button", { name: "Add addresses" }));

    expect(await dialog.findByText("These are no addresses: nobody")).toBeInTheDocument();
    expect(dialog.getByLabelText("Addresses, one a line")).toHaveValue("nobody");
    expect(sent).toEqual([["suppress", { addresses: ["ana@example.com", "nobody"], reason: "manual", source: "" }]]);
  });

  it("lets an address be written to again", async () => {
    const { user, sent } = opened();
    await user.click(await screen.findByRole("button", { name: "Allow ana@example.com again" }));

    await waitFor(() => expect(sent).toEqual([["lift", "sup_1"]]));
    expect(await screen.findByText("ana@example.com may be written to again")).toBeInTheDocument();
  });
});
