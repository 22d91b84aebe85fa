import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { FIELDS } from "@/test/records";
import { answers, CONTACT, page, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Contactability } from "./api";

const AT = "2026-11-01T10:00:00Z";
const FOUND: Contactability = {
  topic: "marketing",
  timeZone: "Europe/Lisbon",
  channels: [
    { channel: "email", address: "ana@example.com", allowed: false, reason: "quiet_hours", until: "2026-11-22T08:00:00Z", consent: null, text: null },
    { channel: "sms", address: "+351912345678", allowed: false, reason: "unsubscribed", until: null, consent: null, text: null },
    { channel: "whatsapp", address: null, allowed: false, reason: "no_address", until: null, consent: null, text: null },
  ],
  suppressions: [{ id: "sup_1", address: "+351912345678", reason: "complaint", source: "receipt", words: null, at: AT }],
  pressure: { last7Days: 2, last30Days: 5, messages: [] },
  proof: [{ channel: "sms", topic: "marketing", status: "withdrawn", at: AT, source: "unsubscribe link", text: "One click on the way out" }],
};

function opened() {
  const sent: unknown[] = [];
  server.use(
    answers("get", "/api/fields", { items: FIELDS }),
    answers("get", "/api/contacts/con_1", CONTACT),
    answers("get", "/api/contacts/con_1/timeline", page()),
    answers("get", "/api/attachments", page()),
    answers("get", "/api/deals", page()),
    answers("get", "/api/contacts/con_1/contactability", FOUND),
    http.post("*/api/contacts/con_1/consent", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(CONTACT, { headers: { "Operation-Id": "op_5" } });
    }),
  );
  return { ...visit("/contacts/con_1"), sent };
}

const part = async () => within(await screen.findByRole("region", { name: "May we write to them?" }));

describe("whether we may write to somebody", () => {
  it("says by channel whether, why not and until when, by their clock", async () => {
    opened();

    expect(await (await part()).findByText("Not now")).toBeInTheDocument();
    expect((await part()).getByText(/it is night where they are; from .* 8:00 AM where they are/)).toBeInTheDocument();
    expect((await part()).getByText("they said no")).toBeInTheDocument();
    expect((await part()).getByText("No address for WhatsApp.")).toBeInTheDocument();
    expect((await part()).getByText("2 messages in 7 days, 5 in 30 days")).toBeInTheDocument();
    expect((await part()).getByText(/\+351912345678: complaint, since/)).toBeInTheDocument();
  });

  it("shows what they said, in which words, when and where", async () => {
    opened();

    expect(await (await part()).findByText("What they said (1)")).toBeInTheDocument();
    expect((await part()).getByText("One click on the way out")).toBeInTheDocument();
    expect((await part()).getByText(/unsubscribe link/)).toBeInTheDocument();
  });

  it("notes what they said by telephone, with a way back", async () => {
    const { user, sent } = opened();
    await user.click(await (await part()).findByRole("button", { name: "Note what they said" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Note what they said" }));
    await user.click(dialog.getByRole("button", { name: "No" }));
    await user.selectOptions(dialog.getByLabelText("About writing by"), "any");
    await user.type(dialog.getByLabelText("In these words"), "Please stop");
    await user.type(dialog.getByLabelText("Where"), "Telephone");
    await user.click(dialog.getByRole("button", { name: "Note what they said" }));

    expect(await screen.findByText("Noted. It counts from now on.")).toBeInTheDocument();
    expect(sent).toEqual([{ channel: "any", status: "withdrawn", topic: "marketing", text: "Please stop", source: "Telephone" }]);
    expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
  });
});
