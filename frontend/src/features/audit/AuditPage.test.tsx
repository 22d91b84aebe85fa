import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { FIELDS } from "@/test/records";
import { ADMIN, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const ENTRY = {
  id: "contacts:con_1:0000000002",
  number: 7,
  noun: "contacts",
  recordId: "con_1",
  action: "changed",
  by: "usr_1",
  operationId: "op_1",
  at: "2026-11-20T10:00:00Z",
  changes: [{ field: "city", before: "Porto", after: "Lisbon" }],
};

function opened(path = "/audit", entries: object[] = [ENTRY]) {
  const sent: { asked: string[]; restored: object[]; undone: string[]; verified: string[] } = { asked: [], restored: [], undone: [], verified: [] };
  const fields = FIELDS.map((field) => ({ ...field, editable: true }));
  server.use(
    http.get("*/api/audit", ({ request }) => {
      sent.asked.push(new URL(request.url).search);
      return HttpResponse.json(page(...(entries as [])));
    }),
    http.get("*/api/audit/verify", ({ request }) => {
      const after = new URL(request.url).searchParams.get("after") ?? "";
      sent.verified.push(after);
      return HttpResponse.json(after === "0" ? { holds: true, checked: 10_000, length: 12_403, next: 10_000, brokenAt: null, reason: null } : { holds: true, checked: 2_403, length: 12_403, next: null, brokenAt: null, reason: null });
    }),
    http.post("*/api/audit/:id/restore", async ({ request }) => {
      sent.restored.push((await request.json()) as object);
      return HttpResponse.json(ENTRY, { headers: { "Operation-Id": "op_2" } });
    }),
    http.post("*/api/operations/:id/undo", ({ params }) => {
      sent.undone.push(String(params.id));
      return HttpResponse.json({ id: "op_3", status: "done", conflicts: 0 });
    }),
    answers("get", "/api/fields", page(...fields)),
    answers("get", "/api/users", page()),
    answers("get", "/api/contacts/con_1", { id: "con_1", name: "Ana Ruiz" }),
  );
  return { ...visit(path), sent };
}

describe("the audit trail", () => {
  it("says who changed what from what to what, and puts a field back", async () => {
    const { user, sent } = opened();
    expect(await screen.findByRole("link", { name: "Ana Ruiz" })).toHaveAttribute("href", "/contacts/con_1");
    expect(screen.getByText("Porto")).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Put back: City" }));

    await screen.findByText("City is as it was before");
    expect(sent.restored).toEqual([{ field: "city" }]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent.undone).toEqual(["op_2"]));
  });

  it("undoes all that belongs to the entry", async () => {
    const { user, sent } = opened();
    await user.click(await screen.findByRole("button", { name: "Undo all of this" }));

    await screen.findByText("Undone");
    expect(sent.undone).toEqual(["op_1"]);
  });

  it("names the parts of what a contact spent, as amounts", async () => {
    opened("/audit", [{ ...ENTRY, by: "system", changes: [{ field: "orderSpends", before: 82.9, after: 1151.9 }] }]);

    expect(await screen.findByText("Spent in orders")).toBeInTheDocument();
    expect(await screen.findByText("1,151.90")).toBeInTheDocument();
  });

  it("names the fields of campaigns and of the rules of sending", async () => {
    const campaign = { ...ENTRY, id: "campaigns:cam_1:2", noun: "campaigns", recordId: "cam_1", title: "Spring", changes: [{ field: "status", before: "draft", after: "sending" }] };
    const policy = { ...ENTRY, id: "sending_policies:acme:2", number: 8, noun: "sending_policies", recordId: "acme", changes: [{ field: "email.quietHours", before: null, after: { from: "21:00" } }] };
    opened("/audit", [campaign, policy]);

    expect(await screen.findByText("Status")).toBeInTheDocument();
    expect(screen.getByText("Draft")).toBeInTheDocument();
    expect(screen.getByText("E-mail: Quiet hours")).toBeInTheDocument();
  });

  it("is asked for one record and one person by its address", async () => {
    const { user, sent, router } = opened("/audit?noun=contacts&recordId=con_1");
    await screen.findByRole("button", { name: "Show all records" });
    await user.selectOptions(screen.getByLabelText("Who"), ADMIN.name);

    await waitFor(() => expect(sent.asked.at(-1)).toBe("?limit=30&noun=contacts&recordId=con_1&by=usr_1"));
    await user.click(screen.getByRole("button", { name: "Show all records" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ by: "usr_1" }));
  });

  it("is checked to its end", async () => {
    const { user, sent } = opened("/audit", []);
    await user.click(await screen.findByRole("button", { name: "Check the trail" }));

    expect(await screen.findByText("12,403 entries hold")).toBeInTheDocument();
    expect(sent.verified).toEqual(["0", "10000"]);
    expect(screen.getByRole("heading", { name: "Nothing was written yet" })).toBeInTheDocument();
  });
});
