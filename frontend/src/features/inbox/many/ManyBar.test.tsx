import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "@/lib/http";
import { ADMIN, CONVERSATION, DETAIL, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const NAMES = ["Ana Silva", "Jonas Lind", "Mei Chen", "Rui Costa"];
const TALKS: Schemas["ConversationLine"][] = NAMES.map((name, at) => ({ ...CONVERSATION, id: `cnv_${at + 1}`, contact: { id: `con_${at + 1}`, name, email: null } }));
let asked: Schemas["ManyChanges"]["changes"][] = [];
let backs: unknown[] = [];

function takes(refused: (changes: Schemas["OneChange"][]) => Schemas["Refused"][] = () => []): void {
  server.use(
    http.post("*/api/conversations/batch", async ({ request }) => {
      const { changes } = (await request.json()) as Schemas["ManyChanges"];
      asked.push(changes);
      const not = refused(changes);
      const done = TALKS.filter(({ id }) => changes.some((each) => each.id === id) && !not.some((each) => each.id === id));
      return HttpResponse.json({ changeId: `chg_${asked.length}`, done, refused: not });
    }),
  );
}

beforeEach(() => {
  asked = [];
  backs = [];
  takes();
  server.use(
    answers("get", "/api/conversations", page(...TALKS)),
    http.get("*/api/conversations/:id", ({ params }) => HttpResponse.json({ ...DETAIL, id: params.id })),
    answers("get", "/api/colleagues", [ADMIN, { ...ADMIN, id: "usr_2", name: "Ben Ito" }]),
    http.post("*/api/conversations/batch/undo", async ({ request }) => {
      backs.push(await request.json());
      return HttpResponse.json({ changeId: "chg_1", done: [], refused: [] });
    }),
  );
});

const box = (name: string) => screen.findByRole("checkbox", { name: `Select ${name}` });
const bar = () => screen.findByRole("region", { name: "What is selected" });

describe("several conversations at once", () => {
  it("are picked by V and Shift V, closed by D, and Z takes that back as one", async () => {
    const { user } = visit("/inbox");
    await box("Ana Silva");
    await user.keyboard("jvjj{Shift>}V{/Shift}");
    expect(await screen.findByText("3 conversations selected")).toBeVisible();

    await user.keyboard("d");
    expect(await screen.findByText("3 conversations closed")).toBeVisible();
    expect(asked).toEqual([["cnv_1", "cnv_2", "cnv_3"].map((id) => ({ id, version: 1, status: "closed" }))]);
    await waitFor(() => expect(screen.queryByRole("region", { name: "What is selected" })).toBeNull());

    await user.keyboard("z");
    await waitFor(() => expect(backs).toEqual([{ changeId: "chg_1", conversationIds: ["cnv_1", "cnv_2", "cnv_3"] }]));
  });

  it("are picked by a click, a range by Shift, and assigned to a colleague", async () => {
    const { user } = visit("/inbox");
    await user.click(await box("Jonas Lind"));
    await user.keyboard("{Shift>}");
    await user.click(await box("Rui Costa"));
    await user.keyboard("{/Shift}");
    await user.click(within(await bar()).getByRole("button", { name: "Assign" }));
    await user.type(await screen.findByRole("combobox", { name: "Find a colleague" }), "be{Enter}");

    expect(await screen.findByText("3 conversations assigned to Ben Ito")).toBeVisible();
    expect(asked).toEqual([["cnv_2", "cnv_3", "cnv_4"].map((id) => ({ id, version: 1, assigneeId: "usr_2" }))]);
  });

  it("say who was left as they were, and why", async () => {
    takes(() => [{ id: "cnv_2", status: 409, detail: "changed", current: { ...CONVERSATION, id: "cnv_2", lastMessageId: "msg_new", version: 2 } }]);
    const { user } = visit("/inbox");
    await user.click(await box("Ana Silva"));
    await user.click(await box("Jonas Lind"));
    await user.keyboard("d");

    expect(await screen.findByText("1 conversation closed")).toBeVisible();
    expect(screen.getByText("Jonas Lind: left as it was, because something happened there meanwhile.")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("are asked again where nothing changed that one decides by", async () => {
    takes((changes) => (changes[0]?.version === 1 ? [{ id: "cnv_1", status: 409, detail: "changed", current: { ...CONVERSATION, unread: 0, version: 2 } }] : []));
    const { user } = visit("/inbox");
    await user.click(await box("Ana Silva"));
    await user.keyboard("d");

    expect(await screen.findByText("1 conversation closed")).toBeVisible();
    expect(asked.map(([one]) => one?.version)).toEqual([1, 2]);
  });

  it("are let go by Escape, and by another list", async () => {
    const { user } = visit("/inbox");
    await user.click(await box("Ana Silva"));
    await bar();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "What is selected" })).toBeNull();

    await user.click(await box("Ana Silva"));
    await user.click(screen.getByRole("button", { name: "Mine" }));
    await box("Ana Silva");
    expect(screen.queryByRole("region", { name: "What is selected" })).toBeNull();
  });
});
