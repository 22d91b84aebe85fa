import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, SOURCE, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

async function ask() {
  server.use(answers("get", "/api/catalogue/sources", page(SOURCE)));
  const { user } = visit("/catalogue?tab=sources");
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: "Delete Web shop?" })) };
}

describe("a source", () => {
  it("is deleted after a question that says what goes with it", async () => {
    server.use(
      http.delete("*/api/catalogue/sources/src_1", () => {
        server.use(answers("get", "/api/catalogue/sources", page()));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user, dialog } = await ask();
    expect(dialog.getByText(/its 2 products leave the catalogue/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Delete the source" }));

    expect(await screen.findByText("Web shop was deleted")).toBeVisible();
    expect(await screen.findByRole("heading", { name: "No source yet" })).toBeVisible();
  });

  it("stays when the server refuses, with the reason", async () => {
    server.use(refuses("delete", "/api/catalogue/sources/src_1", 503, "try again in a moment"));
    const { user, dialog } = await ask();
    await user.click(dialog.getByRole("button", { name: "Delete the source" }));

    expect(await dialog.findByRole("alert")).toHaveTextContent("try again in a moment");
  });

  it("is not offered for deletion to those who may not", async () => {
    server.use(answers("get", "/api/catalogue/sources", page(SOURCE)));
    visit("/catalogue?tab=sources", { ...ADMIN, role: "rep" });

    expect(await screen.findByRole("heading", { name: "Web shop" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();
  });
});
