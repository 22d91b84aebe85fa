import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const NUMBER = { id: "cha_1", kind: "whatsapp", name: "Shop", address: "+351912345678", signature: "", perMinute: 600, options: { businessAccountId: "102290129340398" }, hasCredentials: true, webhookUrl: "http://localhost/w", receiptsUrl: "http://localhost/w", dropPrefix: "", previousSecretUntil: null, version: 3, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };
const READY = { name: "order_ready", language: "en", status: "APPROVED", category: "UTILITY", quality: "GREEN", header: "", body: "It is ready.", footer: "", buttons: [], blanks: [], byHand: false, trouble: "" };
const SALE = { ...READY, name: "sale", status: "REJECTED", quality: "UNKNOWN", trouble: "Meta rejected it: it is advertising" };

function page(...items: object[]) {
  return { items, total: items.length, nextCursor: null } as never;
}

async function opened() {
  const { user } = visit("/channels");
  await user.click(await screen.findByRole("button", { name: "Templates" }));
  return { user, dialog: within(await screen.findByRole("dialog", { name: "WhatsApp templates" })) };
}

describe("the templates of a number", () => {
  beforeEach(() => server.use(answers("get", "/api/channels", page(NUMBER)), answers("get", "/api/channels/cha_1/templates", page())));

  it("are fetched, and say how each stands", async () => {
    server.use(answers("post", "/api/channels/cha_1/templates/fetch", page(READY, SALE)));
    const { user, dialog } = await opened();
    expect(await dialog.findByText("No template yet")).toBeVisible();
    server.use(answers("get", "/api/channels/cha_1/templates", page(READY, SALE)));
    await user.click(dialog.getByRole("button", { name: "Fetch from WhatsApp" }));

    expect(await dialog.findByText("2 templates; 1 can be sent")).toBeVisible();
    const sale = within(dialog.getByRole("listitem", { name: "sale · en" }));
    expect(sale.getByText("Rejected")).toBeVisible();
    expect(sale.getByText("Meta rejected it: it is advertising")).toBeVisible();
    expect(within(dialog.getByRole("listitem", { name: "order_ready · en" })).getByText("High quality")).toBeVisible();
  });

  it("say in Meta's words why they could not be fetched", async () => {
    server.use(refuses("post", "/api/channels/cha_1/templates/fetch", 409, "WhatsApp refuses the access token: (#190) Access token has expired"));
    const { user, dialog } = await opened();
    await user.click(dialog.getByRole("button", { name: "Fetch from WhatsApp" }));

    expect(await dialog.findByText(/Access token has expired/)).toBeVisible();
  });

  it("cannot be fetched before somebody said whose they are", async () => {
    server.use(answers("get", "/api/channels", page({ ...NUMBER, options: {} })));
    const { dialog } = await opened();

    expect(await dialog.findByText(/enter the WhatsApp Business Account's id/)).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Fetch from WhatsApp" })).toBeNull();
  });
});
