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

const FIGURES = { header: ["E-mail", "Note"], columns: ["E-mail"], rows: 4, emails: 2, phones: 0, fresh: 1, known: 1, raised: 0, repeated: 0, bad: 1, badRows: [{ row: 3, value: "nobody", why: "no_address" }] };
const LIST = { id: "spl_1", fileName: "gone.csv", status: "checked", problem: null, reason: "manual", source: "", by: "usr_1", figures: FIGURES, taken: 0, added: 0, createdAt: "2026-11-01T10:00:00Z" };

describe("a list of addresses from a file", () => {
  function offered(list: object = LIST) {
    const visited = opened();
    const form: string[] = [];
    server.use(
      http.post("*/api/suppressions/imports", () => HttpResponse.json({ ...LIST, status: "waiting", figures: null, upload: { url: "https://storage.test/", fields: { key: "k" } } }, { status: 201 })),
      http.post("https://storage.test/", () => {
        form.push("posted");
        return new HttpResponse(null, { status: 204 });
      }),
      http.post("*/api/suppressions/imports/spl_1/check", () => HttpResponse.json(list, { status: 202 })),
      answers("get", "/api/suppressions/imports/spl_1", list as typeof LIST),
      http.post("*/api/suppressions/imports/spl_1/start", () => {
        server.use(answers("get", "/api/suppressions/imports/spl_1", { ...LIST, status: "done", taken: 2, added: 1 }));
        return HttpResponse.json({ ...LIST, status: "taking" }, { status: 202 });
      }),
    );
    return { ...visited, form };
  }

  async function chosen(visited: ReturnType<typeof offered>) {
    const { user } = visited;
    await user.click(await screen.findByRole("button", { name: "Import a list" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Import a list" }));
    await user.upload(dialog.getByLabelText("File"), new File(["email\nana@example.com\n"], "gone.csv", { type: "text/csv" }));
    await user.click(dialog.getByRole("button", { name: "Look what is in it" }));
    return dialog;
  }

  it("is tried first, names what it leaves out, and is taken over", async () => {
    const visited = offered();
    const dialog = await chosen(visited);

    expect(await dialog.findByText("Addresses in: E-mail")).toBeInTheDocument();
    expect(visited.form).toEqual(["posted"]);
    await visited.user.click(dialog.getByText("1 row is left out"));
    expect(dialog.getByRole("row", { name: "Row 3 nobody is no address" })).toBeInTheDocument();

    await visited.user.click(dialog.getByRole("button", { name: "Suppress 2 addresses" }));
    expect(await dialog.findByText("Done: 1 address was added or changed, 1 were as they should be.")).toBeInTheDocument();
  });

  it("says why a file is none", async () => {
    const dialog = await chosen(offered({ ...LIST, status: "failed", problem: "this is a PDF: export the table as CSV or XLSX", figures: null }));

    expect(await dialog.findByText(/this is a PDF/)).toBeInTheDocument();
    await screen.findByRole("button", { name: "Another file" });
  });
});
