import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { FIELDS, tenant } from "@/test/records";
import { answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const RUNNING = { id: "op_7", kind: "bulk_edit", title: "contacts", status: "running", reason: null, total: 12_403, done: 0, unchanged: 0, conflicts: 0 };

interface Edit {
  changes: { field: string; value: unknown }[];
}

function opened(total: number) {
  const { handlers } = tenant(total);
  const sent: { previews: unknown[]; edits: unknown[]; cancelled: number } = { previews: [], edits: [], cancelled: 0 };
  let polls = 0;
  server.use(
    answers("get", "/api/fields", page(...FIELDS.map((field) => ({ ...field, editable: true })))),
    http.post("*/api/bulk-edits/preview", async ({ request }) => {
      const edit = (await request.json()) as Edit;
      sent.previews.push(edit);
      if (edit.changes[0]?.value === "Nowhere") {
        return HttpResponse.json({ title: "Invalid", detail: "there is no such city", errors: [{ pointer: "/changes/0/value", detail: "there is no such city" }] }, { status: 422 });
      }
      return HttpResponse.json({
        total,
        lookedAt: 200,
        changing: 180,
        sample: [{ id: "con_0", title: "Ana Ruiz 0", field: "city", before: "Porto", after: edit.changes[0]?.value ?? null }],
        problems: [{ id: "con_9", title: "Dina Roth 9", field: "", before: null, after: "name: may not be empty" }],
      });
    }),
    http.post("*/api/bulk-edits", async ({ request }) => {
      sent.edits.push(await request.json());
      return HttpResponse.json(RUNNING, { status: 202 });
    }),
    http.get("*/api/operations/op_7", () => {
      polls += 1;
      return HttpResponse.json(polls < 2 && sent.cancelled === 0 ? { ...RUNNING, done: 4_000 } : { ...RUNNING, status: sent.cancelled ? "cancelled" : "done", done: 12_400, conflicts: 2, unchanged: 1 });
    }),
    http.post("*/api/operations/op_7/cancel", () => {
      sent.cancelled += 1;
      return HttpResponse.json(RUNNING, { status: 202 });
    }),
    ...handlers,
  );
  return { ...visit("/contacts?q=ruiz"), sent };
}

async function openedDialog(total: number) {
  const all = opened(total);
  await screen.findByRole("table", { name: "Contacts" });
  await all.user.click(await screen.findByRole("checkbox", { name: "Select all rows that are loaded" }));
  await all.user.click(await screen.findByRole("button", { name: /^Select all .* matching$/ }));
  await all.user.click(screen.getByRole("button", { name: "Edit" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Edit a field of all that is selected" }));
  await all.user.selectOptions(await dialog.findByLabelText("Field"), "City");
  return { ...all, dialog };
}

describe("editing many records", () => {
  it("shows old and new beforehand, follows the work to its end, and offers the way back", async () => {
    const { user, sent, dialog } = await openedDialog(1_200);
    await user.type(dialog.getByLabelText("City"), "Lisbon");

    expect(await dialog.findByText("Of the first 200 records, 180 change.")).toBeInTheDocument();
    expect(dialog.getByText("Porto")).toBeInTheDocument();
    expect(dialog.getByText(/Dina Roth 9: name: may not be empty/)).toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: /^Change [\d,]+ contacts$/ }));

    expect(await dialog.findByText("4,000 of 12,403 done")).toBeInTheDocument();
    expect(await screen.findByText("12,400 records changed")).toBeInTheDocument();
    expect(screen.getByText("2 were left alone. 1 was so already.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    expect(sent.edits).toEqual([{ noun: "contacts", q: "ruiz", filter: null, changes: [{ field: "city", action: "set", value: "Lisbon" }] }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("says what is wrong with a value, and empties a field without one", async () => {
    const { user, sent, dialog } = await openedDialog(1_200);
    await user.type(dialog.getByLabelText("City"), "Nowhere");
    expect(await dialog.findByText("there is no such city")).toBeInTheDocument();
    expect(dialog.getByRole("button", { name: /^Change/ })).toBeDisabled();

    await user.selectOptions(dialog.getByLabelText("What to do"), "Empty it");
    await waitFor(() => expect(sent.previews.at(-1)).toMatchObject({ changes: [{ field: "city", action: "clear" }] }));
    expect(dialog.queryByLabelText("City")).not.toBeInTheDocument();
  });

  it("can be stopped, and says how far it came", async () => {
    const { user, sent, dialog } = await openedDialog(1_200);
    await user.type(dialog.getByLabelText("City"), "Lisbon");
    await dialog.findByText("Of the first 200 records, 180 change.");
    await user.click(dialog.getByRole("button", { name: /^Change/ }));
    await user.click(await dialog.findByRole("button", { name: "Stop" }));

    expect(await screen.findByText("Stopped; 12,400 records changed before")).toBeInTheDocument();
    expect(sent.cancelled).toBe(1);
  });
});
