import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import { DETAIL, MESSAGE, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const STORAGE = "https://storage.test/data";
const FILE = { id: "fil_1", name: "jug.png", type: "image/png", size: 5 };
const SENT = { ...MESSAGE, direction: "outbound" as const, text: "Here.", attachments: [{ ...FILE, number: 1, inline: false, state: "there" as const, url: "" }] };
const picture = () => new File(["bytes"], "jug.png", { type: "image/png" });
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    answers("post", "/api/conversations/cnv_1/files", { id: "fil_1", upload: { url: STORAGE, fields: { key: "reply-files/x" } } }),
    http.post(STORAGE, () => new HttpResponse(null, { status: 204 })),
    answers("post", "/api/conversations/cnv_1/files/fil_1/uploaded", FILE),
    answers("post", "/api/messages/msg_1/take-back", SENT),
    http.post("*/api/conversations/cnv_1/messages", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(SENT, { status: 201 });
    }),
  );
});

const box = () => screen.findByRole("textbox", { name: "Write to Ana Silva" });
const chips = () => screen.findByRole("list", { name: "Files of this reply" });

it("uploads what is pasted, says so, sends it with the words, and Z brings both back", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  fireEvent.paste(await box(), { clipboardData: { files: [picture()], types: ["Files"] } });
  expect(await screen.findByText("jug.png is attached")).toHaveAttribute("role", "status");

  await user.type(await box(), "Here.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(sent).toEqual([{ undoSeconds: 12, text: "Here.", seenMessageId: "msg_1", attachmentIds: ["fil_1"] }]));
  await waitFor(() => expect(screen.queryByRole("list", { name: "Files of this reply" })).not.toBeInTheDocument());

  await user.click(await screen.findByRole("button", { name: /Undo/ }));
  expect(within(await chips()).getByText("jug.png")).toBeVisible();
  expect(await box()).toHaveValue("Here.");
});

it("takes what is dropped, and needs no words beside a file", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  fireEvent.drop(await box(), { dataTransfer: { files: [picture()], types: ["Files"] } });
  await screen.findByText("jug.png is attached");

  await user.click(screen.getByRole("button", { name: "Send" }));

  await waitFor(() => expect(sent).toEqual([{ undoSeconds: 12, text: "", seenMessageId: "msg_1", attachmentIds: ["fil_1"] }]));
});

it("keeps what was attached through a refusal, and lets it be removed by keyboard", async () => {
  server.use(http.post("*/api/conversations/cnv_1/messages", () => HttpResponse.json({ title: "Unprocessable", detail: "with jug.png the files are larger than the 7 MB that this channel takes together" }, { status: 422 })));
  const { user } = visit("/inbox?id=cnv_1");
  await box();
  await user.upload(screen.getByLabelText("Attach files", { selector: "input" }), picture());
  await screen.findByText("jug.png is attached");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText(/larger than the 7 MB/)).toBeVisible();

  within(await chips()).getByRole("button", { name: "Remove jug.png" }).focus();
  await user.keyboard("{Enter}");

  expect(screen.queryByRole("list", { name: "Files of this reply" })).not.toBeInTheDocument();
  await waitFor(async () => expect(await box()).toHaveFocus());
});

it("says of a file why it was not taken, and does not send without it", async () => {
  server.use(http.post(STORAGE, () => new HttpResponse(null, { status: 403 })));
  const { user } = visit("/inbox?id=cnv_1");
  await user.type(await box(), "Here.");
  await user.upload(screen.getByLabelText("Attach files", { selector: "input" }), picture());

  expect(await within(await chips()).findByRole("alert")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
});

it("offers no files where the channel takes none", async () => {
  const way = { channelId: "chn_1", kind: "sms", name: "Shop", address: "+351911111111", closesAt: null, needsTemplate: false, takesNothing: false };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, replyBy: [way] } as never));
  const { user } = visit("/inbox?id=cnv_1");
  await user.click(await box());

  expect(screen.queryByRole("button", { name: "Attach files" })).not.toBeInTheDocument();
});

it.each(["whatsapp", "messenger"] as const)("offers files by %s", async (kind) => {
  const way = { channelId: "chn_1", kind, name: "Shop", address: "+351911111111", closesAt: null, needsTemplate: false, takesNothing: false };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, replyBy: [way] } as never));
  const { user } = visit("/inbox?id=cnv_1");
  await user.click(await box());

  expect(await screen.findByRole("button", { name: "Attach files" })).toBeVisible();
});
