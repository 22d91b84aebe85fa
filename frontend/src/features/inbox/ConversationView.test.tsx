import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { DETAIL, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

it("says at the top of a conversation which team's it is", async () => {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, team: { id: "tea_1", name: "Care" } }));
  visit("/inbox?id=cnv_1");

  expect(await within(await screen.findByRole("region", { name: "Conversation" })).findByText("Team Care")).toBeVisible();
});

it.each(["msg_old", "note_1"])("opens at what the address names (%s), marks it, and goes on from there", async (id) => {
  const old = { ...DETAIL.messages[0], id: "msg_old", text: "The lid fell off", said: "The lid fell off", sentAt: "2026-11-01T10:00:00Z" };
  const note = { id: "note_1", conversationId: "cnv_1", authorId: "usr_2", text: "The lid fell off", mentions: [], createdAt: "2026-11-02T10:00:00Z", editedAt: null };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, messages: [old, ...DETAIL.messages], notes: [note] } as never));
  const { router } = visit("/inbox?show=all&id=cnv_1#" + id);

  await waitFor(() => expect(document.getElementById(id)).toHaveFocus());
  expect([...document.querySelectorAll("[data-linked]")].map((each) => each.id)).toEqual([id]);
  expect(document.activeElement).toHaveTextContent("The lid fell off");

  await act(() => router.navigate({ to: "/inbox", search: { show: "all", id: "cnv_1" }, hash: DETAIL.messages[0]?.id }));
  await waitFor(() => expect(document.activeElement).toHaveAttribute("id", DETAIL.messages[0]?.id));
});

it("shows at the top of a conversation what was promised about it", async () => {
  const sla = { target: "first_reply", state: "soon", targetMinutes: 60, remainingMinutes: 10, dueAt: "2026-11-20T10:00:00Z" };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, sla } as never));
  visit("/inbox?id=cnv_1");

  const view = await screen.findByRole("region", { name: "Conversation" });
  expect(within(view).getByText("Reply in 10 min")).toBeVisible();
});

it("offers to compare a visitor with the contact whose address they claim, until somebody says no", async () => {
  const claim = { name: "Ana", email: "ana@example.com", page: "", since: "2026-11-20T10:00:00Z", visitor: { id: "con_1", name: "Ana", email: null } };
  const known = { id: "con_2", name: "Ana Silva", email: "ana@example.com" };
  let dismissed = false;
  server.use(
    answers("get", "/api/conversations/cnv_1", { ...DETAIL, channelKinds: ["webchat"] } as never),
    http.get("*/api/conversations/:id/claim", () => HttpResponse.json({ ...claim, contact: dismissed ? null : known })),
    http.post("*/api/conversations/:id/claim/dismiss", () => {
      dismissed = true;
      return HttpResponse.json({ id: "dup_1" });
    }),
  );
  visit("/inbox?id=cnv_1");

  const note = await screen.findByRole("note");
  expect(note).toHaveTextContent("They say that their address is ana@example.com. Ana Silva has that address. Nobody has checked it.");
  expect(within(note).getByRole("button", { name: "Compare and merge" })).toBeVisible();

  await userEvent.click(within(note).getByRole("button", { name: "Not the same" }));
  await waitFor(() => expect(screen.queryByRole("note")).toBeNull());
});
