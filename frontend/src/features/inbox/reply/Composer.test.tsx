import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { DETAIL, MESSAGE, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const WAY = { channelId: "chn_1", kind: "whatsapp", name: "Shop", address: "+351911111111", closesAt: null, needsTemplate: false, takesNothing: false };
const BLANK = { place: "body", button: 0, example: "" };
const READY = {
  ...{ name: "order_ready", language: "en", status: "APPROVED", category: "UTILITY", quality: "GREEN", header: "", footer: "", buttons: [], byHand: false, trouble: "" },
  body: "Hello {{1}}, your {{2}} is ready.",
  blanks: [
    { ...BLANK, key: "1" },
    { ...BLANK, key: "2" },
  ],
};

function answeredBy(...ways: object[]) {
  const replyBy = ways.map((each) => ({ ...WAY, ...each }));
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, channelKinds: ["whatsapp"], replyBy } as never));
  server.use(answers("get", "/api/channels/chn_1/templates", { items: [READY, { ...READY, name: "win_back", status: "PAUSED", trouble: "Meta paused it" }], total: 2, nextCursor: null } as never));
}

function sent() {
  const bodies: unknown[] = [];
  server.use(
    http.post("*/api/conversations/cnv_1/messages", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ ...MESSAGE, direction: "outbound" }, { status: 201 });
    }),
  );
  return bodies;
}

describe("answering by a chat", () => {
  it("says how long one may still write freely", async () => {
    answeredBy({ closesAt: new Date(Date.now() + 3 * 3_600_000 + 60_000).toISOString() });
    visit("/inbox?id=cnv_1");

    expect(await screen.findByText(/You can write freely for 3\shr? more/)).toBeVisible();
  });

  it("sends a template once the window is shut, and only with all its blanks", async () => {
    answeredBy({ needsTemplate: true });
    const bodies = sent();
    const { user } = visit("/inbox?id=cnv_1");
    const form = await screen.findByRole("form", { name: "Send a template" });
    const send = within(form).getByRole("button", { name: "Send template" });
    expect(send).toBeDisabled();
    expect(within(form).getByRole("textbox", { name: "Variable 1" })).toHaveValue("Ana");

    expect(within(form).getAllByRole("option")).toHaveLength(1);
    expect(within(form).getByText("1 template cannot be sent now")).toBeVisible();
    expect(within(form).getByText(/en: Meta paused it/)).toBeInTheDocument();
    await user.type(within(form).getByRole("textbox", { name: "Variable 2" }), "pot");
    expect(within(form).getByText("Hello Ana, your pot is ready.")).toBeVisible();
    await user.click(send);

    await waitFor(() =>
      expect(bodies).toEqual([{ undoSeconds: 12, text: "", seenMessageId: "msg_1", channelId: "chn_1", template: { name: "order_ready", language: "en", variables: ["Ana", "pot"] } }]),
    );
  });

  it("takes nothing where nothing can arrive", async () => {
    answeredBy({ kind: "messenger", takesNothing: true });
    visit("/inbox?id=cnv_1");

    expect(await screen.findByText(/Too much time has passed/)).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /Write to/ })).not.toBeInTheDocument();
  });

  it("counts the segments of an SMS, and leaves by the channel that was chosen", async () => {
    answeredBy({}, { channelId: "chn_2", kind: "sms" });
    const bodies = sent();
    const { user } = visit("/inbox?id=cnv_1");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Answer by" }), "SMS");

    await user.type(screen.getByRole("textbox", { name: "Write to Ana Silva" }), "Yes €");
    expect(await screen.findByText("1 SMS · 6 letters · GSM-7")).toBeVisible();
    await user.keyboard("{Control>}{Enter}{/Control}");

    await waitFor(() => expect(bodies).toEqual([{ undoSeconds: 12, text: "Yes €", seenMessageId: "msg_1", channelId: "chn_2" }]));
  });
});

describe("answering twice", () => {
  it("sends the second while the screen still catches up with the first", async () => {
    const bodies = sent();
    const { user } = visit("/inbox?id=cnv_1");
    const box = await screen.findByRole("textbox", { name: "Write to Ana Silva" });
    server.use(http.get("*/api/conversations", () => new Promise<never>(() => undefined)));

    await user.type(box, "Yes.{Control>}{Enter}{/Control}");
    await screen.findByText("Your reply to Ana Silva is on its way");
    await user.type(box, "It is blue.{Control>}{Enter}{/Control}");

    await waitFor(() => expect(bodies).toEqual([expect.objectContaining({ text: "Yes." }), expect.objectContaining({ text: "It is blue." })]));
    expect(box).toHaveValue("");
  });
});
