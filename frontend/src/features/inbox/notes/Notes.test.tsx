import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, DETAIL, answers, page, refuses, server } from "@/test/server";
import { Socket } from "@/test/socket";
import { visit } from "@/test/visit";
import { mentionedIn, partsOf } from "./mentions";

const BEN = { id: "usr_2", name: "Ben Ito", disabled: false };
const BENEDICT = { id: "usr_3", name: "Ben Itoh", disabled: false };
const GONE = { id: "usr_4", name: "Benno Gone", disabled: true };
const NOTE = { id: "not_1", conversationId: "cnv_1", authorId: "usr_2", text: "Ask @Ada Okafor first", mentions: ["usr_1"], editedAt: null, version: 1, createdAt: "2026-11-20T10:00:00Z" };
const OWN = { ...NOTE, id: "not_2", authorId: "usr_1", text: "Mine", mentions: [] };

beforeEach(() => server.use(answers("get", "/api/colleagues", [{ id: ADMIN.id, name: ADMIN.name, disabled: false }, BEN, BENEDICT, GONE])));

function has(...notes: (typeof NOTE)[]) {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, notes } as never));
}

function keeps() {
  const kept: { key: string | null; body: unknown }[] = [];
  server.use(
    http.post("*/api/conversations/cnv_1/notes", async ({ request }) => {
      kept.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      return HttpResponse.json(NOTE, { status: 201 });
    }),
  );
  return kept;
}

async function writing() {
  const { user, router } = visit("/inbox?id=cnv_1");
  await screen.findByRole("textbox", { name: "Write to Ana Silva" });
  await user.click(screen.getByRole("button", { name: "Note" }));
  return { user, router, box: await screen.findByRole("textbox", { name: "Write a note for colleagues" }) };
}

describe("a note", () => {
  it("is written by keyboard, with a colleague found behind an @", async () => {
    const kept = keeps();
    const { user, box } = await writing();
    await user.type(box, "Look, @it");
    const list = await screen.findByRole("listbox", { name: "Colleagues" });
    expect(within(list).getAllByRole("option").map((each) => each.textContent)).toEqual(["Ben Ito", "Ben Itoh"]);

    await user.keyboard("{ArrowDown}{Enter}please{Control>}{Enter}{/Control}");

    await waitFor(() => expect(kept).toEqual([{ key: expect.any(String) as string, body: { text: "Look, @Ben Itoh please", mentions: ["usr_3"] } }]));
    await waitFor(() => expect(box).toHaveValue(""));
  });

  it("says whom it tells before it is kept, and why it was not", async () => {
    server.use(refuses("post", "/api/conversations/cnv_1/notes", 422, "Ben Ito may not see this conversation; assign it to them first"));
    const { user, box } = await writing();
    await user.type(box, "@Ben Ito");
    await user.keyboard("{Escape}");
    expect(await screen.findByText("Tells Ben Ito")).toBeVisible();

    await user.click(screen.getByRole("button", { name: /Keep note/ }));

    expect(await screen.findByText(/may not see this conversation; assign it/)).toBeVisible();
    expect(box).toHaveValue("@Ben Ito");
  });

  it("is kept once however often the same words are sent", async () => {
    const keys: (string | null)[] = [];
    server.use(http.post("*/api/conversations/cnv_1/notes", ({ request }) => (keys.push(request.headers.get("Idempotency-Key")), HttpResponse.error())));
    const { user, box } = await writing();
    await user.type(box, "Hello");
    const keep = screen.getByRole("button", { name: /Keep note/ });
    await user.click(keep);
    await waitFor(() => expect(keys).toHaveLength(1));
    await waitFor(() => expect(keep).toBeEnabled());

    await user.click(keep);

    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toBe(keys[1]);
  });

  it("looks like none of the messages, and names who was told", async () => {
    has(NOTE);
    visit("/inbox?id=cnv_1");

    const card = (await screen.findByText("Internal note")).closest("li") as HTMLElement;
    expect(await within(card).findByText("Ben Ito")).toBeVisible();
    expect(within(card).getByText("@Ada Okafor", { selector: "mark" })).toBeVisible();
    expect(within(card).queryByRole("button", { name: "Change this note" })).not.toBeInTheDocument();
  });

  it("is changed by its author, and changed back", async () => {
    has(OWN);
    const changes: unknown[] = [];
    server.use(
      http.patch("*/api/notes/not_2", async ({ request }) => {
        changes.push(await request.json());
        return HttpResponse.json({ ...OWN, version: 1 + changes.length });
      }),
    );
    const { user } = visit("/inbox?id=cnv_1");
    await user.click(await screen.findByRole("button", { name: "Change this note" }));
    await user.type(await screen.findByRole("textbox", { name: "Change this note" }), "!");
    await user.click(screen.getByRole("button", { name: /Save/ }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));

    await waitFor(() => expect(changes).toEqual([{ text: "Mine!", mentions: [], version: 1 }, { text: "Mine", mentions: [], version: 2 }]));
  });

  it("is deleted, and brought back", async () => {
    has(OWN);
    const asked: string[] = [];
    server.use(
      http.delete("*/api/notes/not_2", () => (asked.push("delete"), new HttpResponse(null, { status: 204 }))),
      http.post("*/api/notes/not_2/restore", () => (asked.push("restore"), HttpResponse.json(OWN))),
    );
    const { user } = visit("/inbox?id=cnv_1");
    await user.click(await screen.findByRole("button", { name: "Delete this note" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));

    await waitFor(() => expect(asked).toEqual(["delete", "restore"]));
  });
});

describe("mentions", () => {
  const MENTION = { id: "mnt_1", note: NOTE, readAt: null, createdAt: NOTE.createdAt };

  it("wait in a list with a number, lead to the note, and are read by looking", async () => {
    const read: unknown[] = [];
    has(NOTE);
    server.use(
      http.get("*/api/mentions", () => HttpResponse.json(read.length > 0 ? page() : page(MENTION))),
      http.post("*/api/mentions/read", async ({ request }) => (read.push(await request.json()), HttpResponse.json({ unread: 0 }))),
    );
    const { user, router } = visit("/inbox");
    await user.click(await screen.findByRole("button", { name: "Mentions, 1 not read" }));
    await user.click(await screen.findByRole("link", { name: /Ben Ito.*new.*Ask @Ada Okafor first/ }));

    await waitFor(() => expect(router.state.location.href).toBe("/inbox?id=cnv_1#not_1"));
    await waitFor(() => expect(read).toEqual([{ conversationId: "cnv_1" }]));
    expect(await screen.findByRole("button", { name: "Mentions" })).toBeVisible();
  });

  it("are said wherever one is, as they come", async () => {
    const { user, router } = visit("/saved-replies");
    server.use(answers("get", "/api/saved-replies", page()));
    await expect.poll(() => Socket.all.length).toBeGreaterThan(0);
    server.use(answers("get", "/api/mentions", page(MENTION)));

    Socket.newest().onmessage?.({ data: JSON.stringify({ type: "note", id: "not_1", conversationId: "cnv_1" }) });
    await screen.findByText("A colleague mentioned you");
    has(NOTE);
    server.use(answers("post", "/api/mentions/read", { unread: 0 }));
    await user.click(screen.getByRole("button", { name: "Open" }));

    await waitFor(() => expect(router.state.location.href).toBe("/inbox?show=all&id=cnv_1#not_1"));
  });

  it("are of the longest name that stands there", () => {
    expect(mentionedIn("@Ben Itoh and @Ben", [BEN, BENEDICT])).toEqual([BENEDICT]);
    expect(partsOf("Hi @Ben Ito!", ["Ben Ito", "Ben Itoh"])).toEqual(["Hi ", "@Ben Ito", "!"]);
    expect(partsOf("@Ben Itos", ["Ben Ito"])).toEqual(["@Ben Itos"]);
  });
});
