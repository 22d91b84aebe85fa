import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Schemas } from "@/lib/http";
import { CONVERSATION, DETAIL, MESSAGE, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const SOON = "2099-11-24T08:00:00.000000Z";
const NEXT = "2099-11-30T08:00:00.000000Z";
const WAY = { channelId: "chn_1", kind: "whatsapp", name: "Shop", address: "+351911111111", closesAt: "2099-11-25T08:00:00Z", needsTemplate: false, takesNothing: false };
const REPLY: Schemas["ScheduledReply"] = {
  id: "sch_1",
  conversationId: "cnv_1",
  channelId: "chn_1",
  author: "usr_1",
  text: "Good morning!",
  template: null,
  attachments: [],
  sendAt: SOON,
  state: "scheduled",
  reason: null,
  messageId: null,
  version: 1,
  createdAt: "2026-11-20T10:00:00Z",
};
let asked: [string, unknown][] = [];

function takes(method: "post" | "patch", path: string, reply: object) {
  return http[method](`*${path}`, async ({ request }) => {
    const text = await request.text();
    asked.push([path, text && JSON.parse(text)]);
    return HttpResponse.json(reply);
  });
}

/** The conversation, with replies that leave later or were to. */
function scheduled(...replies: Partial<Schemas["ScheduledReply"]>[]) {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, scheduled: replies.map((each) => ({ ...REPLY, ...each })) }));
}

const box = () => screen.findByRole("textbox", { name: "Write to Ana Silva" });

beforeEach(() => {
  asked = [];
  server.use(
    answers("get", "/api/desk/later", [{ when: "tomorrow", at: SOON }, { when: "monday", at: NEXT }]),
    takes("post", "/api/conversations/cnv_1/scheduled-replies", REPLY),
    takes("post", "/api/scheduled-replies/sch_1/cancel", { ...REPLY, state: "cancelled" }),
    takes("post", "/api/scheduled-replies/sch_1/send", { ...MESSAGE, direction: "outbound" }),
    takes("patch", "/api/scheduled-replies/sch_1", { ...REPLY, sendAt: NEXT }),
  );
});

it("leaves later by Ctrl, Shift, Enter and a digit, and Z brings the words back", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  await user.type(await box(), "Good morning!");
  await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  expect(await screen.findByRole("button", { name: /Tomorrow morning/ })).toHaveFocus();

  await user.keyboard("1");
  expect(await screen.findByText(/^Your reply leaves /)).toBeVisible();
  expect(await box()).toHaveValue("");
  (await box()).blur();
  await user.keyboard("z");

  await waitFor(async () => expect(await box()).toHaveValue("Good morning!"));
  expect(asked).toEqual([
    ["/api/conversations/cnv_1/scheduled-replies", { text: "Good morning!", seenMessageId: "msg_1", sendAt: SOON }],
    ["/api/scheduled-replies/sch_1/cancel", ""],
  ]);
});

it("offers no time after which the channel takes no such words", async () => {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, channelKinds: ["whatsapp"], replyBy: [WAY] } as never));
  const { user } = visit("/inbox?id=cnv_1");
  await user.type(await box(), "Good morning!");
  await user.click(screen.getByRole("button", { name: "Schedule this reply" }));

  expect(await screen.findByRole("button", { name: /Tomorrow morning/ })).toBeVisible();
  expect(screen.queryByRole("button", { name: /Next Monday/ })).not.toBeInTheDocument();
  expect(screen.getByText("By then this channel takes only an approved template")).toBeVisible();
});

it("stands below the messages, to be sent now, put off or cancelled", async () => {
  scheduled({});
  const { user } = visit("/inbox?id=cnv_1");
  const card = within(await screen.findByRole("list", { name: "Scheduled replies" }));
  expect(card.getByText("Good morning!")).toBeVisible();
  expect(card.getByText(/^Leaves /)).toBeVisible();

  await user.click(card.getByRole("button", { name: "Another time" }));
  await user.click(await screen.findByRole("button", { name: /Next Monday/ }));
  expect(await screen.findByText(/^It leaves /)).toBeVisible();
  await waitFor(() => expect(card.getByRole("button", { name: "Send now" })).toBeEnabled());
  await user.click(card.getByRole("button", { name: "Send now" }));
  expect(await screen.findByText(/is on its way/)).toBeVisible();
  await waitFor(() => expect(card.getByRole("button", { name: "Cancel" })).toBeEnabled());
  await user.click(card.getByRole("button", { name: "Cancel" }));
  await waitFor(async () => expect(await box()).toHaveValue("Good morning!"));

  expect(asked).toEqual([
    ["/api/scheduled-replies/sch_1", { sendAt: NEXT }],
    ["/api/scheduled-replies/sch_1/send", { undoSeconds: 12 }],
    ["/api/scheduled-replies/sch_1/cancel", ""],
  ]);
});

it("comes back into the empty box when the customer wrote first, and says why", async () => {
  scheduled({ state: "overtaken" });
  visit("/inbox?id=cnv_1");

  expect(await screen.findByText(/Not sent: Ana Silva wrote first\. Its words are in the reply box\./)).toBeVisible();
  expect(await box()).toHaveValue("Good morning!");
  expect(asked).toEqual([]);
});

it("waits to be taken where something else stands in the box, or a colleague wrote it", async () => {
  scheduled({ state: "failed", reason: "the channel is gone", author: "usr_2" });
  const { user } = visit("/inbox?id=cnv_1");

  expect(await screen.findByText(/Not sent as scheduled: the channel is gone/)).toBeVisible();
  expect(await box()).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Put into the reply box" }));

  await waitFor(async () => expect(await box()).toHaveValue("Good morning!"));
  expect(asked).toEqual([["/api/scheduled-replies/sch_1/cancel", ""]]);
});

it("is told in the list", async () => {
  server.use(answers("get", "/api/conversations", page({ ...CONVERSATION, scheduledFor: SOON }, { ...CONVERSATION, id: "cnv_2", scheduledStopped: true })));
  visit("/inbox?show=scheduled");

  expect(await screen.findByText(/^Leaves /)).toBeVisible();
  expect(screen.getByText("Reply not sent")).toBeVisible();
});
