import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const AT = "2026-11-20T10:00:00Z";
const SAVED = { language: null, uses: 0, usedAt: null, version: 1, createdAt: AT, changedAt: AT };
const HELLO = { ...SAVED, id: "svr_1", name: "Hello", shortcut: "hello", text: "Hi {firstName}" };
const PARCEL = { ...SAVED, id: "svr_2", name: "Where is my parcel?", shortcut: "order", text: "Your order {orderNumber}", uses: 9 };

beforeEach(() => server.use(answers("get", "/api/saved-replies", page(HELLO, PARCEL))));

function fillsIn(text: string, ...gaps: string[]) {
  const used: unknown[] = [];
  server.use(
    http.post("*/api/saved-replies/:id/use", async ({ request, params }) => {
      used.push([params.id, await request.json()]);
      return HttpResponse.json({ text, gaps });
    }),
  );
  return used;
}

async function opened() {
  const { user } = visit("/inbox?id=cnv_1");
  const box = await screen.findByRole("textbox", { name: "Write to Ana Silva" });
  await user.click(box);
  return { user, box };
}

describe("saved replies in a reply", () => {
  it("offers after a slash what the letters find, the most used first, and puts in what Enter takes", async () => {
    const used = fillsIn("Hi Ana");
    const { user, box } = await opened();
    await user.type(box, "Well, /");
    const list = await screen.findByRole("listbox", { name: "Saved replies" });
    expect(within(list).getAllByRole("option")[0]).toHaveTextContent("Where is my parcel?");

    await user.keyboard("hel{Enter}");

    await waitFor(() => expect(box).toHaveValue("Well, Hi Ana"));
    expect(used).toEqual([["svr_1", { conversationId: "cnv_1" }]]);
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  });

  it("walks with the arrows, and tells the box where", async () => {
    const { user, box } = await opened();
    await user.type(box, "/");
    await screen.findByRole("option", { name: /Hello/ });

    await user.keyboard("{ArrowDown}");

    const chosen = screen.getByRole("option", { selected: true });
    expect(chosen).toHaveTextContent("Hello");
    expect(box).toHaveAttribute("aria-activedescendant", chosen.id);
  });

  it("lets a slash be a slash after Escape, and within a word", async () => {
    const { user, box } = await opened();
    await user.type(box, "/");
    await screen.findByRole("listbox");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
    expect(box).toHaveFocus();

    await user.type(box, " and/hello");
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  });

  it("sends nothing with a gap, and leads to it", async () => {
    fillsIn("Your order ⟦orderNumber⟧", "orderNumber");
    const { user, box } = await opened();
    await user.type(box, "/order");
    await screen.findByRole("listbox");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(box).toHaveValue("Your order ⟦orderNumber⟧"));
    expect(screen.getByRole("button", { name: /^Send/ })).toBeDisabled();

    await user.click(screen.getByRole("button", { name: "orderNumber" }));
    await user.keyboard("1042");

    expect(box).toHaveValue("Your order 1042");
    expect(screen.getByRole("button", { name: /^Send/ })).toBeEnabled();
  });

  it("offers them to whoever presses the button", async () => {
    const { user, box } = await opened();
    await user.type(box, "Hello");

    await user.click(screen.getByRole("button", { name: "Saved replies" }));

    expect(box).toHaveValue("Hello /");
    expect(await screen.findByRole("listbox", { name: "Saved replies" })).toBeVisible();
  });
});

describe("the page of saved replies", () => {
  it("says beside the field what is wrong with a text", async () => {
    const detail = "line 1, column 4: there is no fristName; did you mean firstName?";
    server.use(
      answers("get", "/api/saved-replies/blanks", [{ name: "firstName", label: "First name" }]),
      http.post("*/api/saved-replies", () => HttpResponse.json({ title: "Invalid", status: 422, detail, errors: [{ pointer: "/text", detail }] }, { status: 422 })),
    );
    const { user } = visit("/saved-replies?new=1");
    const dialog = await screen.findByRole("dialog", { name: "Add saved reply" });
    await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Hi");
    await user.type(within(dialog).getByRole("textbox", { name: "Shortcut" }), "hi");
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Put in a value" }), await within(dialog).findByRole("option", { name: "First name {firstName}" }));
    const text = within(dialog).getByRole("textbox", { name: "Text" });
    expect(text).toHaveValue("{firstName}");

    await user.click(within(dialog).getByRole("button", { name: "Save" }));

    await waitFor(() => expect(text).toHaveAccessibleDescription(detail));
  });

  it("brings back what was deleted", async () => {
    let gone = false;
    server.use(
      http.get("*/api/saved-replies", () => HttpResponse.json(gone ? page() : page(HELLO))),
      http.delete("*/api/saved-replies/svr_1", () => ((gone = true), new HttpResponse(null, { status: 204 }))),
      http.post("*/api/saved-replies/svr_1/restore", () => ((gone = false), HttpResponse.json(HELLO))),
    );
    const { user } = visit("/saved-replies");
    await user.click(await screen.findByRole("button", { name: "Delete: Hello" }));
    expect(await screen.findByText("No saved replies yet")).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Undo" }));

    expect(await screen.findByRole("heading", { name: "Hello" })).toBeVisible();
  });

  it("lets a rep look and change nothing", async () => {
    visit("/saved-replies", { ...ADMIN, role: "rep" });

    expect(await screen.findByRole("heading", { name: "Hello" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /Add|Edit|Delete/ })).not.toBeInTheDocument();
  });
});
