import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const SIZE = { id: "deals.size", noun: "deals", name: "custom.size", label: "Size", type: "choice", custom: true, choices: ["S", "M"], archived: false };

describe("custom fields", () => {
  beforeEach(() => server.use(answers("get", "/api/fields", page(SIZE, { ...SIZE, id: "deals.name", name: "name", label: "Name", custom: false }))));

  it("are those of one's own only, with their choices", async () => {
    visit("/settings/fields?noun=deals");

    const row = await screen.findByRole("row", { name: /Size/ });
    expect(row).toHaveTextContent("S · M");
    expect(screen.getAllByRole("row")).toHaveLength(2);
  });

  it("are made with a name, a type and choices", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/fields", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...SIZE, label: "Colour" }, { status: 201 });
      }),
    );
    const { user } = visit("/settings/fields?noun=deals&new=1");
    const form = within(await screen.findByRole("dialog", { name: "Add a field to deals" }));
    await user.type(form.getByLabelText("What it is called"), "Colour");
    await user.selectOptions(form.getByLabelText("What it holds"), "One of several choices");
    await user.type(form.getByLabelText("Choices"), "Red{enter}Blue");
    await user.click(form.getByRole("button", { name: "Add field" }));

    expect(await screen.findByText("Added: Colour")).toBeVisible();
    expect(sent).toEqual({ noun: "deals", label: "Colour", type: "choice", choices: ["Red", "Blue"] });
  });

  it("are archived with a way back", async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch("*/api/fields/deals.size", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(SIZE);
      }),
    );
    const { user } = visit("/settings/fields?noun=deals");
    await user.click(await screen.findByRole("button", { name: "Archive: Size" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));

    expect(await screen.findByText("Size is back")).toBeVisible();
    expect(sent).toEqual([{ archived: true }, { archived: false }]);
  });

  it("keep the form and say why when the server refuses", async () => {
    server.use(refuses("post", "/api/fields", 409, "deals have a field Size already: custom.size"));
    const { user } = visit("/settings/fields?noun=deals&new=1");
    await user.type(await screen.findByLabelText("What it is called"), "Size{Enter}");

    expect(await screen.findByRole("alert")).toHaveTextContent("deals have a field Size already");
    expect(screen.getByLabelText("What it is called")).toHaveValue("Size");
  });
});
