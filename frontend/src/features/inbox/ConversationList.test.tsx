import { screen, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { CONVERSATION, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

describe("the list of conversations", () => {
  it("shows who wrote, about what, and what the assistant made of it", async () => {
    visit("/inbox");

    const row = await screen.findByRole("link", { name: /Ana Silva/ });
    expect(row).toHaveTextContent("Is the pot in stock?");
    expect(await within(row).findByText(/To approve/)).toHaveTextContent("78%");
  });

  it("says that it loads", async () => {
    server.use(
      http.get("*/api/conversations", async () => {
        await delay("infinite");
        return HttpResponse.json(page());
      }),
    );
    visit("/inbox");

    expect(await screen.findByRole("status")).toHaveTextContent("Loading");
  });

  it("says what failed, and tries again on request", async () => {
    server.use(refuses("get", "/api/conversations", 500, "something went wrong on our side"));
    const { user } = visit("/inbox");
    expect(await screen.findByRole("alert")).toHaveTextContent("something went wrong on our side");

    server.use(answers("get", "/api/conversations", page(CONVERSATION)));
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("link", { name: /Ana Silva/ })).toBeVisible();
  });

  it("says the next step when there is nothing", async () => {
    server.use(answers("get", "/api/conversations", page()));
    visit("/inbox?show=all");

    expect(await screen.findByRole("heading", { name: "No conversations yet" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Connect a mailbox" })).toHaveAttribute("href", "/channels");
  });

  it("keeps filter and search in the address", async () => {
    const asked: string[] = [];
    server.use(
      http.get("*/api/conversations", ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(page(CONVERSATION));
      }),
    );
    const { router, user } = visit("/inbox");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Other conversations" }), "Closed");
    await user.type(screen.getByRole("searchbox", { name: "Search conversations" }), "pot{Enter}");

    expect(router.state.location.search).toEqual({ show: "closed", q: "pot" });
    await screen.findByRole("link", { name: /Ana Silva/ });
    expect(asked.at(-1)).toBe("?status=closed&q=pot&limit=50");
  });
});
