import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ADMIN, answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

describe("adding a source", () => {
  it("shows the secret this once", async () => {
    server.use(answers("post", "/api/catalogue/sources", { id: "src_1", secret: "whsec_c2VjcmV0", webhookUrl: "http://localhost:8000/webhook/catalog?source=src_1" }, 201));
    const { user } = visit("/catalogue?new=1");
    await user.type(await screen.findByLabelText("Name"), "Web shop");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Add source" }));

    expect(await screen.findByText("whsec_c2VjcmV0")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "I have kept it" }));
    expect(screen.queryByText("whsec_c2VjcmV0")).not.toBeInTheDocument();
  });

  it("says at the field what is wrong with it", async () => {
    server.use(refuses("post", "/api/catalogue/sources", 422, "the source is not right", [{ pointer: "/feedUrl", detail: "must begin with http:// or https://" }]));
    const { user } = visit("/catalogue?new=1");
    await user.type(await screen.findByLabelText("Name"), "Web shop");
    await user.type(screen.getByLabelText("Feed address (optional)"), "ftp://x");
    await user.keyboard("{Enter}");

    expect(await screen.findByText("must begin with http:// or https://")).toBeVisible();
    expect(screen.getByLabelText("Feed address (optional)")).toBeInvalid();
  });

  it("is not offered to a representative", async () => {
    visit("/catalogue", { ...ADMIN, role: "rep" });

    expect(await screen.findByText("Enamel Coffee Pot")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Add source" })).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Users" })).not.toBeInTheDocument();
  });
});
