import { act, screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ADMIN, answers, server } from "@/test/server";
import { Socket } from "@/test/socket";
import { visit } from "@/test/visit";

const BEN = { userId: "usr_2", typing: false, seconds: 40 };
const EVA = { userId: "usr_3", typing: false, seconds: 40 };
type One = typeof BEN;

let here: One[];
let said: unknown[];

beforeEach(() => {
  here = [];
  said = [];
  server.use(
    answers("get", "/api/colleagues", [{ id: ADMIN.id, name: ADMIN.name, disabled: false }, { id: "usr_2", name: "Ben Ito", disabled: false }, { id: "usr_3", name: "Eva Lund", disabled: false }]),
    http.get("*/api/conversations/cnv_1/presences", () => HttpResponse.json(here)),
    http.put("*/api/conversations/cnv_1/presence", async ({ request }) => {
      said.push(await request.json());
      return HttpResponse.json(here);
    }),
    http.delete("*/api/conversations/cnv_1/presence", () => (said.push("left"), new HttpResponse(null, { status: 204 }))),
  );
});
afterEach(() => vi.useRealTimers());

const who = () => screen.findByRole("status", { name: "Who else is here" });

describe("who else is at a conversation", () => {
  it("is named, and says when one is typing, as the server tells of it", async () => {
    here = [BEN, EVA];
    visit("/inbox?id=cnv_1");
    await waitFor(async () => expect(await who()).toHaveTextContent("Ben Ito and Eva Lund are looking"));

    here = [BEN, { ...EVA, typing: true, seconds: 7 }];
    act(() => Socket.newest().onmessage?.({ data: JSON.stringify({ type: "presence", id: "cnv_1#usr_3", conversationId: "cnv_1" }) }));

    await waitFor(async () => expect(await who()).toHaveTextContent("Eva Lund is typing…"));
  });

  it("is asked again when what was said is over", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
    here = [{ ...BEN, typing: true, seconds: 7 }];
    visit("/inbox?id=cnv_1");
    await waitFor(async () => expect(await who()).toHaveTextContent("Ben Ito is typing…"));

    here = [];
    await act(() => vi.advanceTimersByTimeAsync(7_200));

    await waitFor(async () => expect(await who()).toBeEmptyDOMElement());
  });

  it("hears that this person came, types, and left", async () => {
    here = [BEN];
    const { user, router } = visit("/inbox?id=cnv_1");
    await waitFor(async () => expect(await who()).toHaveTextContent("Ben Ito is looking"));

    await user.type(await screen.findByRole("textbox", { name: "Write to Ana Silva" }), "Good day");
    await waitFor(() => expect(said).toEqual([{ typing: false }, { typing: true }]));
    await router.navigate({ to: "/inbox", search: {} });

    await waitFor(() => expect(said).toEqual([{ typing: false }, { typing: true }, "left"]));
  });

  it("is told of no typing where nobody is", async () => {
    const { user, router } = visit("/inbox?id=cnv_1");
    await waitFor(() => expect(said).toEqual([{ typing: false }]));

    await user.type(await screen.findByRole("textbox", { name: "Write to Ana Silva" }), "Good day");
    await router.navigate({ to: "/inbox", search: {} });

    await waitFor(() => expect(said).toEqual([{ typing: false }, "left"]));
  });
});
