import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "@/lib/http";
import { ADMIN, CONTACT, answers, page, server } from "@/test/server";
import { tenant } from "@/test/records";
import { visit } from "@/test/visit";

const ERASURE: Schemas["Operation"] = {
  id: "op_1", kind: "erasure", title: "", by: ADMIN.id, status: "done", reason: null, createdAt: "2026-01-05T12:00:00Z",
  total: 0, done: 12, unchanged: 0, conflicts: 0, undoes: null, undoneBy: null, undoable: false,
};
const PATH = `/contacts/${CONTACT.id}`;

function opened(user = ADMIN) {
  const beside = ["deals", "attachments", `contacts/${CONTACT.id}/timeline`].map((path) => answers("get", `/api/${path}`, page()));
  server.use(...tenant(1).handlers, ...beside, answers("get", `/api/contacts/${CONTACT.id}`, CONTACT));
  return visit(PATH, user);
}

async function asked() {
  const site = opened();
  await site.user.click(await screen.findByRole("button", { name: "Erase…" }));
  return { ...site, dialog: within(await screen.findByRole("dialog", { name: `Erase ${CONTACT.name} for good` })) };
}

describe("erasing a person", () => {
  it("takes the name, and leads back to the others", async () => {
    server.use(answers("post", `/api/contacts/${CONTACT.id}/erase`, ERASURE, 202));
    const { user, router, dialog } = await asked();
    expect(dialog.getByRole("button", { name: "Erase for good" })).toBeDisabled();

    await user.type(dialog.getByRole("textbox"), CONTACT.name);
    await user.click(dialog.getByRole("button", { name: "Erase for good" }));

    expect(await screen.findByText("The person was erased")).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/contacts");
  });

  it("says so when not all went, and stays", async () => {
    server.use(answers("post", `/api/contacts/${CONTACT.id}/erase`, { ...ERASURE, status: "failed" }, 202));
    const { user, router, dialog } = await asked();

    await user.type(dialog.getByRole("textbox"), `${CONTACT.name}{Enter}`);

    expect(await dialog.findByRole("alert")).toHaveTextContent("Not everything was erased.");
    expect(router.state.location.pathname).toBe(PATH);
  });

  it("is offered to admins alone", async () => {
    opened({ ...ADMIN, role: "manager" });

    await screen.findByRole("button", { name: "Delete" });

    expect(screen.queryByRole("button", { name: "Erase…" })).toBeNull();
  });
});
