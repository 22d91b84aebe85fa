import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { currentToken } from "@/lib/session";
import { ADMIN, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

async function change() {
  const { user } = visit("/settings");
  const form = within(await screen.findByRole("region", { name: "Password" }));
  await user.type(form.getByLabelText("Current password"), "the old one");
  await user.type(form.getByLabelText("New password"), "a new long one");
  await user.click(form.getByRole("button", { name: "Change the password" }));
  return form;
}

describe("one's own password", () => {
  it("is changed with the old one, and this sign-in goes on with new keys", async () => {
    let sent: unknown;
    let bearer: string | null = null;
    server.use(
      http.post("*/auth/password", async ({ request }) => {
        [sent, bearer] = [await request.json(), request.headers.get("Authorization")];
        return HttpResponse.json({ accessToken: "token-9", user: ADMIN });
      }),
    );
    const form = await change();

    expect(await screen.findByText("Your password is changed")).toBeVisible();
    expect(sent).toEqual({ currentPassword: "the old one", newPassword: "a new long one" });
    expect(bearer).toBe("Bearer token-1");
    expect(currentToken()).toBe("token-9");
    expect(form.getByLabelText("New password")).toHaveValue("");
  });

  it("stays when the old one is wrong, and keeps what was typed", async () => {
    server.use(refuses("post", "/auth/password", 422, "wrong", [{ pointer: "/currentPassword", detail: "this is not your current password" }]));
    const form = await change();

    expect(await form.findByText("This is not your current password.")).toBeVisible();
    expect(form.getByLabelText("New password")).toHaveValue("a new long one");
  });
});
