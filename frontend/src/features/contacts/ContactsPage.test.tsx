import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { tenant } from "@/test/records";
import { CONTACT, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

function opened(total: number, path = "/contacts", views: object[] = []) {
  const { handlers, sent } = tenant(total, views);
  server.use(...handlers, answers("get", "/api/contacts/con_new", CONTACT), answers("get", "/api/contacts/con_new/timeline", page()));
  return { ...visit(path), sent };
}

const table = () => screen.findByRole("table", { name: "Contacts" });
const names = async () => (await within(await table()).findAllByRole("link")).map((link) => link.textContent);

describe("the list of contacts", () => {
  it("shows only the rows in sight and how many there are in all", async () => {
    opened(12_403);

    expect((await names())[0]).toBe("Ana Ruiz 0");
    expect(within(await table()).getAllByRole("row").length).toBeLessThan(40);
    expect(screen.getByText("12,403 contacts")).toBeInTheDocument();
    expect(await table()).toHaveAttribute("aria-rowcount", "12404");
  });

  it("says what went wrong and tries again", async () => {
    const { handlers } = tenant(1);
    server.use(...handlers);
    server.use(refuses("get", "/api/contacts", 500, "The index is being rebuilt."));
    const { user } = visit("/contacts");

    expect(await screen.findByText("The index is being rebuilt.")).toBeInTheDocument();
    server.use(...handlers);
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await names()).toEqual(["Ana Ruiz 0"]);
  });

  it("offers the next step where there is nobody, and the way back where nobody matches", async () => {
    const { user } = opened(0);
    await screen.findByRole("heading", { name: "No contacts yet" });
    await user.type(screen.getByRole("searchbox", { name: "Search contacts" }), "zz");

    await screen.findByRole("heading", { name: "Nobody matches" });
    await user.click(screen.getByRole("button", { name: "Show all" }));

    expect(await screen.findByRole("heading", { name: "No contacts yet" })).toBeInTheDocument();
  });

  it("sorts by a column, and by a second one with Shift", async () => {
    const { user, router, sent } = opened(5);
    await table();

    await user.click(screen.getByRole("button", { name: /^Name/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: "name" }));
    await waitFor(() => expect(screen.getByRole("columnheader", { name: /^Name/ })).toHaveAttribute("aria-sort", "ascending"));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("button", { name: /^Stage/ }));
    await user.keyboard("{/Shift}");

    await waitFor(() => expect(sent.lists.at(-1)?.get("sort")).toBe("name,lifecycle"));
  });

  it("moves by J and K, selects by X, and Shift extends", async () => {
    const { user } = opened(20);
    await names();

    await user.keyboard("jj");
    await waitFor(() => expect(screen.getByRole("link", { name: "Ben Ito 1" })).toHaveFocus());
    await user.keyboard("x");
    expect(screen.getByRole("checkbox", { name: "Select Ben Ito 1" })).toBeChecked();
    await user.keyboard("jj");
    await waitFor(() => expect(screen.getByRole("link", { name: "Dina Roth 3" })).toHaveFocus());
    await user.keyboard("{Shift>}X{/Shift}");

    expect(screen.getByText("3 selected")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("3 selected")).not.toBeInTheDocument();
  });

  it("selects all that match, not only what was read, and asks before it deletes them", async () => {
    const { user, sent } = opened(12_403);
    await table();

    await user.click(screen.getByRole("checkbox", { name: "Select all rows that are loaded" }));
    await user.click(await screen.findByRole("button", { name: "Select all 12,403 matching" }));

    expect(screen.getByText("12,403 selected")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await user.click(await screen.findByRole("button", { name: "Delete 12,403" }));
    expect(await screen.findByText("12,403 records deleted")).toBeInTheDocument();
    expect(sent.bulk).toEqual([{ noun: "contacts", q: "", filter: null, delete: true }]);
  });

  it("deletes what is selected, and undoes it", async () => {
    const undone: string[] = [];
    const { user, sent } = opened(5);
    server.use(
      http.post("*/api/operations/:id/undo", ({ params }) => {
        undone.push(String(params.id));
        return HttpResponse.json({ id: "op_9", status: "done", conflicts: 0 });
      }),
    );
    await user.click(await screen.findByRole("checkbox", { name: "Select Ana Ruiz 0" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Ben Ito 1" }));
    await user.click(screen.getByRole("button", { name: "Delete" }));

    await screen.findByText("2 records deleted");
    await waitFor(async () => expect(await names()).toHaveLength(3));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Undone");

    expect(sent.bulk).toEqual([{ noun: "contacts", ids: ["con_0", "con_1"], delete: true }]);
    expect(undone).toEqual(["op_7"]);
  });

  it("hides, shows and moves columns, and remembers it in the address", async () => {
    const { user, router } = opened(3);
    await table();
    await user.click(screen.getByRole("button", { name: "Columns" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Columns" }));

    await user.click(dialog.getByRole("checkbox", { name: "E-mail" }));
    await user.click(await dialog.findByRole("checkbox", { name: "Shoe size" }));
    await user.click(await dialog.findByRole("button", { name: "Move Tags to the front" }));
    await user.click(dialog.getByRole("button", { name: "Done" }));

    expect(router.state.location.search).toMatchObject({ columns: "name,tags,lifecycle,ownerId,totalSpends,changedAt,custom.shoe" });
    expect(screen.getByRole("columnheader", { name: /Shoe size/ })).toBeInTheDocument();
    expect(screen.queryByRole("columnheader", { name: /E-mail/ })).not.toBeInTheDocument();
  });
});

describe("a new contact", () => {
  it("needs an address and Enter, and can be undone", async () => {
    const { user, sent, router } = opened(0);
    await user.click((await screen.findAllByRole("button", { name: "Add contact" }))[0] as HTMLElement);
    await user.keyboard("ana@example.com{Enter}");

    await screen.findByText("Added: ana@example.com");
    expect(sent.created).toEqual([{ name: "", email: "ana@example.com" }]);
    expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/contacts/con_new");
  });

  it("is a draft until it is saved", async () => {
    const { user } = opened(0, "/contacts?new=1");
    await user.type(await screen.findByLabelText("Name or e-mail"), "Ana");
    await user.click(screen.getByRole("button", { name: "Close" }));

    await user.keyboard("n");

    expect(await screen.findByLabelText("Name or e-mail")).toHaveValue("Ana");
  });

  it("is compared with those who are known", async () => {
    const { user } = opened(0, "/contacts?new=1");
    server.use(answers("get", "/api/duplicates/similar", { items: [{ id: "con_7", name: "Ana Ruiz", email: "ana@example.com" }] }));
    await user.type(await screen.findByLabelText("Name or e-mail"), "Ana Ruiz");

    expect(await screen.findByRole("link", { name: "Ana Ruiz" })).toHaveAttribute("href", "/contacts/con_7");
  });
});
