import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Column, Import } from "./api";
import { faultOf } from "./FileDrop";

const AT = "2026-11-20T10:00:00Z";

function column(index: number, header: string, target: string | null): Column {
  return { index, header, target, reason: target ? `its name means ${header}` : "no field has this name", looks: "text", filled: 3, sample: ["a", "b"], dateOrder: null, decimalMark: null, assumed: [], values: {} };
}

const COUNTS = { rows: 4, created: 2, updated: 1, unchanged: 0, skipped: 0, problems: 1, related: 0 };

const READY: Import = {
  id: "imp_1",
  noun: "contacts",
  fileName: "spring.csv",
  size: 120,
  by: "usr_1",
  status: "ready",
  reason: null,
  reading: {},
  file: { kind: "csv", encoding: "utf-8", encodingReason: null, delimiter: ",", sheet: null, sheets: [], headerRow: 1, rows: 4, brokenRows: 0, vendor: "HubSpot", looksLike: null },
  columns: [column(0, "E-mail", "email"), column(1, "Shoe", null)],
  targets: [
    { name: "email", label: "E-mail", type: "email", choices: [], key: true },
    { name: "city", label: "City", type: "text", choices: [], key: false },
  ],
  options: { keys: null, existing: "update", badValues: "row", country: null, tags: [], ownerId: null },
  trial: null,
  progress: null,
  hasProblems: false,
  version: 3,
  createdAt: AT,
  changedAt: AT,
};

const TRIED: Import = {
  ...READY,
  status: "tried",
  hasProblems: true,
  trial: {
    ...COUNTS,
    new: [{ row: 3, values: { email: "mei@example.com" } }],
    changed: [{ row: 2, id: "con_1", title: "Ana Silva", changes: [{ field: "city", before: "Lisbon", after: "Porto" }] }],
    examples: [],
  },
};

const DONE: Import = { ...READY, status: "done", progress: { ...COUNTS, done: 4 } };
const OPERATION = { id: "imp_1", kind: "import", title: "spring.csv", by: "usr_1", status: "done", reason: null, createdAt: AT, total: 4, done: 3, unchanged: 0, conflicts: 0, undoes: null, undoneBy: null as string | null, undoable: true };

describe("an import", () => {
  beforeEach(() => server.use(answers("get", "/api/imports/imp_1", READY)));

  it("says which program wrote the file, and what each column becomes and why", async () => {
    visit("/imports/imp_1");

    expect(await screen.findByText(/an export of HubSpot/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "E-mail becomes" })).toHaveValue("email");
    expect(screen.getByText("its name means E-mail")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Shoe becomes" })).toHaveDisplayValue("Leave out");
  });

  it("sends each change upon the version that the one before made", async () => {
    const sent: { version: number; columns?: { target: string }[] }[] = [];
    server.use(
      http.patch("*/api/imports/imp_1", async ({ request }) => {
        sent.push((await request.json()) as (typeof sent)[0]);
        return HttpResponse.json({ ...READY, version: READY.version + sent.length });
      }),
    );
    const { user } = visit("/imports/imp_1");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Shoe becomes" }), "City");
    await user.selectOptions(screen.getByLabelText("When a record is there already"), "Leave it alone");
    await screen.findByRole("combobox", { name: "Shoe becomes" });

    await expect.poll(() => sent.map((each) => each.version)).toEqual([3, 4]);
    expect(sent[0]?.columns?.[0]?.target).toBe("city");
  });

  it("shows what would happen before anything is written", async () => {
    server.use(answers("get", "/api/imports/imp_1", TRIED), answers("get", "/api/imports/imp_1/problems", page({ row: 4, column: "E-mail", value: "nonsense", detail: "is no e-mail address" })));
    visit("/imports/imp_1");

    const changes = within(await screen.findByRole("region", { name: "Changes to existing records" }));
    expect(changes.getByText("Lisbon")).toBeVisible();
    expect(changes.getByText("Porto")).toBeVisible();
    expect(await screen.findByText("is no e-mail address")).toBeVisible();
    expect(screen.getByRole("button", { name: "Import 3 rows" })).toBeEnabled();
  });

  it("is reverted after a question, and lists what stayed", async () => {
    let reverted = false;
    const undoing = { ...OPERATION, id: "op_2", kind: "undo", undoes: "imp_1", done: 2, conflicts: 1, undoable: true };
    server.use(
      answers("get", "/api/imports/imp_1", DONE),
      http.get("*/api/operations/imp_1", () => HttpResponse.json({ ...OPERATION, undoneBy: reverted ? "op_2" : null, undoable: !reverted })),
      answers("get", "/api/operations/op_2", undoing),
      answers("get", "/api/operations/op_2/conflicts", page({ noun: "contacts", id: "con_1", title: "Ana Silva", problems: [{ field: "city", current: "Faro", detail: "changed since" }] })),
      http.post("*/api/operations/imp_1/undo", () => {
        reverted = true;
        return HttpResponse.json(undoing);
      }),
    );
    const { user } = visit("/imports/imp_1");
    await user.click(await screen.findByRole("button", { name: "Revert" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Revert" }));

    expect(await screen.findByRole("heading", { name: "Reverted: spring.csv" })).toBeVisible();
    expect(await screen.findByRole("link", { name: "Ana Silva" })).toHaveAttribute("href", "/contacts/con_1");
    expect(screen.getByText(/City: changed since/)).toBeVisible();
  });

  it("says why it cannot be shown, with a way to try again", async () => {
    server.use(refuses("get", "/api/imports/imp_1", 500, "the table is busy"));
    visit("/imports/imp_1");

    expect(await screen.findByText("the table is busy")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

it("refuses files of the wrong kind before they are sent", () => {
  expect(faultOf({ name: "photo.png", size: 10 })).toBe("wrongKind");
  expect(faultOf({ name: "empty.csv", size: 0 })).toBe("emptyFile");
  expect(faultOf({ name: "huge.xlsx", size: 400 * 1024 * 1024 })).toBe("tooLarge");
  expect(faultOf({ name: "Spring.CSV", size: 10 })).toBeNull();
});
