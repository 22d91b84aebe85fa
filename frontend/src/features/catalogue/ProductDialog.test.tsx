import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, answers, page, PRODUCT, refuses, server, SOURCE } from "@/test/server";
import { visit } from "@/test/visit";

const MADE = { ...PRODUCT, id: "prd_2", sourceId: null, title: "Blue jug", sku: "J-1", price: 19.9, version: 1 };

async function open(product: typeof PRODUCT | typeof MADE, role: "manager" | "rep" = "manager") {
  server.use(answers("get", `/api/products/${product.id}`, product), answers("get", "/api/catalogue/sources", page(SOURCE)));
  const { user, router } = visit(`/catalogue?id=${product.id}`, { ...ADMIN, role });
  return { user, router, dialog: within(await screen.findByRole("dialog", { name: product.title })) };
}

describe("a product made by hand", () => {
  it("is made with what was typed, and opens", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/products", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(MADE, { status: 201 });
      }),
      answers("get", "/api/products/prd_2", MADE),
    );
    const { user } = visit("/catalogue");
    await user.click(await screen.findByRole("button", { name: "New product" }));
    const form = within(await screen.findByRole("dialog", { name: "New product" }));
    await user.type(form.getByLabelText("Title"), "Blue jug");
    await user.type(form.getByLabelText("SKU"), "J-1");
    await user.type(form.getByLabelText("Price"), "19,90");
    await user.click(form.getByRole("button", { name: "New product" }));

    expect(await screen.findByRole("dialog", { name: "Blue jug" })).toBeVisible();
    expect(sent).toEqual({ sku: "J-1", title: "Blue jug", description: "", price: 19.9, stock: null });
  });

  it("says at the field what is wrong, and keeps what was typed", async () => {
    server.use(refuses("post", "/api/products", 422, "wrong", [{ pointer: "/price", detail: "is finer than EUR" }]));
    const { user } = visit("/catalogue?new=product");
    await user.type(await screen.findByLabelText("Title"), "Blue jug");
    await user.type(screen.getByLabelText("SKU"), "J-1");
    await user.type(screen.getByLabelText("Price"), "1.234{Enter}");

    expect(await screen.findByText("is finer than EUR")).toBeVisible();
    expect(screen.getByLabelText("Price")).toBeInvalid();
    expect(localStorage.getItem("mancrel.draft.new.products")).toContain("Blue jug");
  });

  it("is changed where it stands; Escape leaves the field, not the dialog", async () => {
    let sent: unknown;
    server.use(
      http.patch("*/api/products/prd_2", async ({ request }) => {
        sent = await request.json();
        server.use(answers("get", "/api/products/prd_2", { ...MADE, price: 21, version: 2 }));
        return HttpResponse.json({ ...MADE, price: 21, version: 2 });
      }),
    );
    const { user, dialog } = await open(MADE);
    await user.click(dialog.getByRole("button", { name: /Title/ }));
    await user.keyboard("{Escape}");
    await user.click(dialog.getByRole("button", { name: /Price/ }));
    await user.clear(dialog.getByLabelText("Price"));
    await user.type(dialog.getByLabelText("Price"), "21{Enter}");

    expect(await dialog.findByRole("button", { name: /Price.*21/ })).toBeVisible();
    expect(sent).toEqual({ version: 1, price: 21 });
  });

  it("is deleted with a way back", async () => {
    server.use(http.delete("*/api/products/prd_2", () => new HttpResponse(null, { status: 204, headers: { "Operation-Id": "op_1" } })));
    const { user, dialog } = await open(MADE);
    await user.click(dialog.getByRole("button", { name: "Delete product" }));

    expect(await screen.findByText("Blue jug was deleted")).toBeVisible();
    expect(screen.getByRole("button", { name: /Undo/ })).toBeVisible();
    expect(screen.queryByRole("dialog", { name: "Blue jug" })).not.toBeInTheDocument();
  });

  it("is only looked at by a representative", async () => {
    const { dialog } = await open(MADE, "rep");

    expect(dialog.queryByRole("button", { name: "Delete product" })).not.toBeInTheDocument();
    expect(dialog.queryByRole("button", { name: /Price/ })).not.toBeInTheDocument();
  });
});

describe("a product of a shop", () => {
  it("says where it is changed", async () => {
    const { dialog } = await open(PRODUCT);

    expect(await dialog.findByText(/Web shop tells of this product/)).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Delete product" })).not.toBeInTheDocument();
  });
});
