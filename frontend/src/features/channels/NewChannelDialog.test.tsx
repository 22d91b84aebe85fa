import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const MADE = { id: "cha_1", secret: "whsec_c2VjcmV0", webhookUrl: "http://localhost:8000/webhook/email?channel=cha_1", receiptsUrl: "http://localhost:8000/webhook/receipts/twilio?channel=cha_1" };

describe("connecting a channel", () => {
  beforeEach(() => server.use(answers("get", "/api/channels", { items: [], total: 0, nextCursor: null })));

  it("takes a number and its credentials for SMS", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/channels", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(MADE, { status: 201 });
      }),
    );
    const { user } = visit("/channels?new=1");
    await user.click(await screen.findByRole("button", { name: "SMS" }));
    await user.type(screen.getByLabelText("Number"), "+351 912 345 678");
    await user.type(screen.getByLabelText("Account SID"), "AC1");
    await user.type(screen.getByLabelText("Auth token"), "secret");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Add channel" }));

    expect(await screen.findByText("whsec_c2VjcmV0")).toBeVisible();
    expect(sent).toEqual([{ kind: "sms", address: "+351 912 345 678", credentials: { accountSid: "AC1", authToken: "secret" } }]);
  });

  it("says at the credential what is wrong with it", async () => {
    server.use(refuses("post", "/api/channels", 422, "wrong", [{ pointer: "/credentials/phoneNumberId", detail: "must be digits" }]));
    const { user } = visit("/channels?new=1");
    await user.click(await screen.findByRole("button", { name: "WhatsApp" }));
    await user.type(screen.getByLabelText("Number"), "+351912345678");
    await user.type(screen.getByLabelText("Phone number ID"), "x");
    await user.type(screen.getByLabelText("Access token"), "x");
    await user.type(screen.getByLabelText("App secret"), "x{Enter}");

    expect(await screen.findByText("must be digits")).toBeVisible();
    expect(screen.getByLabelText("Phone number ID")).toBeInvalid();
  });
});
