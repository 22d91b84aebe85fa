import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Operation } from "@/lib/operations";

const AT = "2026-11-20T10:00:00Z";
const BULK: Operation = { id: "op_1", kind: "bulk_edit", title: "Tags", by: "usr_1", status: "done", reason: null, createdAt: AT, total: 12, done: 11, unchanged: 0, conflicts: 1, undoes: null, undoneBy: null, undoable: true };
const RUNNING: Operation = { ...BULK, id: "imp_1", kind: "import", title: "spring.csv", status: "running", total: 200, done: 50, conflicts: 0, undoable: false };
const FILE = { id: "exp_1", noun: "contacts", name: "", format: "csv", by: "usr_1", status: "done", reason: null, rows: 3, size: 4200, version: 1, createdAt: AT, changedAt: AT };

describe("jobs", () => {
  beforeEach(() => server.use(answers("get", "/api/users", page(ADMIN))));

  it("show how far they are, stop, and lead to the import", async () => {
    let stopped = false;
    server.use(
      answers("get", "/api/operations", page(RUNNING, BULK)),
      http.post("*/api/operations/imp_1/cancel", () => {
        stopped = true;
        return HttpResponse.json(RUNNING, { status: 202 });
      }),
    );
    const { user } = visit("/operations");
    const row = within(await screen.findByRole("row", { name: /spring.csv/ }));
    expect(row.getByRole("progressbar", { name: "Progress of Import: spring.csv" })).toHaveAttribute("value", "50");
    expect(row.getByRole("link", { name: "Import: spring.csv" })).toHaveAttribute("href", "/imports/imp_1");
    await user.click(row.getByRole("button", { name: "Stop Import: spring.csv" }));

    expect(await screen.findByText("It stops before its next step")).toBeVisible();
    expect(stopped).toBe(true);
  });

  it("are undone, and list what they left alone", async () => {
    let undone = false;
    server.use(
      http.get("*/api/operations", () => HttpResponse.json(page({ ...BULK, undoneBy: undone ? "op_2" : null, undoable: !undone }))),
      answers("get", "/api/operations/op_1/conflicts", page({ noun: "contacts", id: "con_1", title: "Ana Silva", problems: [{ field: "tags", detail: "at most 50 tags" }] })),
      http.post("*/api/operations/op_1/undo", () => {
        undone = true;
        return HttpResponse.json({ ...BULK, id: "op_2", kind: "undo", undoes: "op_1" });
      }),
    );
    const { user } = visit("/operations");
    await user.click(await screen.findByText("1 record was left alone"));
    expect(await screen.findByText(/Tags: at most 50 tags/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo Bulk edit: Tags" }));

    expect(await screen.findByText("Undone")).toBeVisible();
  });

  it("offer one's files, to whoever may export", async () => {
    server.use(answers("get", "/api/exports", page(FILE)));
    visit("/operations");

    expect(await screen.findByRole("button", { name: "Download Contacts as CSV" })).toBeVisible();
    expect(await screen.findByText("Nothing has run yet")).toBeVisible();
  });

  it("ask for no files where the role may not have any, and say what went wrong", async () => {
    server.use(refuses("get", "/api/operations", 500, "the table is busy"), refuses("get", "/api/exports", 403, "not yours"));
    visit("/operations", { ...ADMIN, role: "rep" });

    expect(await screen.findByText("the table is busy")).toBeVisible();
    expect(screen.queryByText("not yours")).not.toBeInTheDocument();
  });

  it("stand in the shell while they run", async () => {
    server.use(answers("get", "/api/operations", page(RUNNING, BULK)));
    visit("/imports");

    const [tray] = await screen.findAllByRole("link", { name: "Jobs: 1 running, 25%" });
    expect(tray).toHaveAttribute("href", "/operations");
  });
});
