import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const BEN = { ...ADMIN, id: "usr_2", name: "Ben Ito", email: "ben@shop.test", role: "rep" as const, version: 4 };

async function manage() {
  const { user } = visit("/users");
  await user.click(await screen.findByRole("button", { name: "Manage Ben Ito" }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: "Manage Ben Ito" })) };
}

describe("the users", () => {
  beforeEach(() => server.use(answers("get", "/api/users", page(ADMIN, BEN))));

  it("are kept out and let in again", async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch("*/api/users/usr_2", async ({ request }) => {
        sent.push(await request.json());
        server.use(answers("get", "/api/users", page(ADMIN, { ...BEN, disabled: true, version: 5 })));
        return HttpResponse.json({ ...BEN, disabled: true, version: 5 });
      }),
    );
    const { user, dialog } = await manage();
    await user.click(dialog.getByRole("button", { name: "Disable" }));

    expect(await screen.findByText("Ben Ito is disabled and signed out")).toBeVisible();
    await user.click(await dialog.findByRole("button", { name: "Enable" }));
    await waitFor(() =>
      expect(sent).toEqual([
        { version: 4, disabled: true },
        { version: 5, disabled: false },
      ]),
    );
  });

  it("can be linked to", async () => {
    const { user, router } = visit("/users?id=usr_2");
    const dialog = within(await screen.findByRole("dialog", { name: "Manage Ben Ito" }));
    await user.click(dialog.getByRole("button", { name: "Close" }));

    await expect.poll(() => router.state.location.href).toBe("/users");
  });

  it("get a new password", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/users/usr_2/password", async ({ request }) => {
        sent = await request.json();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user, dialog } = await manage();
    await user.type(dialog.getByLabelText("New password"), "a new long one");
    await user.click(dialog.getByRole("button", { name: "Set the password" }));

    expect(await screen.findByText("Ben Ito has a new password")).toBeVisible();
    expect(sent).toEqual({ password: "a new long one" });
    expect(dialog.getByLabelText("New password")).toHaveValue("");
  });

  it("are deleted after a second look", async () => {
    server.use(http.delete("*/api/users/usr_2", () => new HttpResponse(null, { status: 204 })));
    const { user, dialog } = await manage();
    await user.click(dialog.getByRole("button", { name: "Delete user…" }));
    server.use(answers("get", "/api/users", page(ADMIN)));
    await user.click(dialog.getByRole("button", { name: "Delete Ben Ito" }));

    expect(await screen.findByText("Ben Ito was deleted")).toBeVisible();
    expect(screen.queryByText("ben@shop.test")).not.toBeInTheDocument();
  });

  it("says in plain words that the last administrator stays", async () => {
    server.use(refuses("delete", "/api/users/usr_2", 409, "this is the last administrator; make someone else one first"));
    const { user, dialog } = await manage();
    await user.click(dialog.getByRole("button", { name: "Delete user…" }));
    await user.click(dialog.getByRole("button", { name: "Delete Ben Ito" }));

    expect(await dialog.findByRole("alert")).toHaveTextContent("Make someone else an administrator first.");
  });

  it("offer nothing against oneself but one's own password", async () => {
    visit("/users");

    expect(await screen.findByRole("link", { name: "Change your password" })).toHaveAttribute("href", "/settings");
    expect(screen.queryByRole("button", { name: "Manage Ada Okafor" })).not.toBeInTheDocument();
  });
});
