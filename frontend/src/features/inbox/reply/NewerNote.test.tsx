import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { DETAIL, MESSAGE, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const NEWER = { ...MESSAGE, id: "msg_2", said: "Forget it.", text: "Forget it." };

/** Refuses what was written without having seen NEWER, as the server does. */
function refusing() {
  const seen: unknown[] = [];
  server.use(
    http.post("*/api/conversations/cnv_1/messages", async ({ request }) => {
      const body = (await request.json()) as { text: string; seenMessageId: string };
      seen.push(body.seenMessageId);
      if (body.seenMessageId === NEWER.id) return HttpResponse.json({ ...MESSAGE, id: "msg_3", direction: "outbound" }, { status: 201 });
      server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, lastMessageId: NEWER.id, messages: [MESSAGE, NEWER] }));
      return HttpResponse.json({ title: "Newer message", status: 409, detail: "somebody wrote", current: NEWER }, { status: 409 });
    }),
  );
  return seen;
}

async function writing() {
  const { user } = visit("/inbox?id=cnv_1");
  const box = await screen.findByRole("textbox", { name: "Write to Ana Silva" });
  await user.type(box, "Yes.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  return { user, box, note: await screen.findByText(/Your answer was not sent/) };
}

it("keeps the words, shows who wrote, and sends them anyway if that is wanted", async () => {
  const seen = refusing();
  const { user, box } = await writing();

  const note = screen.getByRole("alert");
  expect(within(note).getByText("Ana Silva")).toBeVisible();
  expect(within(note).getByText("Forget it.")).toBeVisible();
  expect(box).toHaveValue("Yes.");
  await waitFor(() => expect(within(note).getByRole("button", { name: "Send anyway" })).toBeEnabled());
  await user.click(within(note).getByRole("button", { name: "Send anyway" }));

  expect(await screen.findByText("Your reply to Ana Silva is on its way")).toBeVisible();
  expect(seen).toEqual(["msg_1", "msg_2"]);
});

it("lets one go on editing, and then asks no more", async () => {
  const seen = refusing();
  const { user, box, note } = await writing();

  await user.click(screen.getByRole("button", { name: "Go on editing" }));
  expect(note).not.toBeInTheDocument();
  expect(box).toHaveFocus();
  await user.keyboard(" Too bad.{Control>}{Enter}{/Control}");

  expect(await screen.findByText("Your reply to Ana Silva is on its way")).toBeVisible();
  expect(seen).toEqual(["msg_1", "msg_2"]);
});
