import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ADMIN, answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

async function fill(user: ReturnType<typeof visit>["user"]): Promise<void> {
  await user.type(await screen.findByLabelText("E-mail"), "ada@shop.test");
  await user.type(screen.getByLabelText("Password"), "correct horse");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("leads back to where the person wanted to go", async () => {
    server.use(answers("post", "/auth/login", { accessToken: "token-1", user: ADMIN }));
    const { router, user } = visit("/catalogue?q=pot", null);
    await fill(user);

    expect(await screen.findByRole("heading", { name: "Catalogue" })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ q: "pot" });
  });

  it("never leads to another site", async () => {
    server.use(answers("post", "/auth/login", { accessToken: "token-1", user: ADMIN }));
    const { router, user } = visit("/sign-in?next=//evil.test", null);
    await fill(user);

    expect(await screen.findByRole("heading", { name: "Inbox" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/inbox");
  });

  it("says what is wrong, with the request's id to hand on", async () => {
    server.use(refuses("post", "/auth/login", 401, "The address or the password is wrong."));
    const { user } = visit("/sign-in", null);
    await fill(user);

    expect(await screen.findByRole("alert")).toHaveTextContent("The address or the password is wrong.");
    expect(screen.getByText("req_42")).toBeInTheDocument();
  });
});
