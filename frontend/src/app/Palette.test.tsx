import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";
import { setLanguage } from "@/lib/i18n";
import { placeOf, recordsQuery } from "./records";

const HITS = [
  { type: "deals", id: "dea_1", score: 1, title: "Kettles for Ana", subtitle: "open · 900.00 EUR" },
  { type: "activities", id: "act_1", score: 0.9, title: "Talked with Ana", subtitle: "call" },
  { type: "conversations", id: "cnv_1", score: 0.8, title: "Is the kettle in stock?", subtitle: "Ana López" },
  { type: "answers", id: "ans_1", score: 0.7, title: "Kettles & returns", subtitle: "Within 30 days." },
  { type: "pipelines", id: "pip_1", score: 0.5, title: "Ana's pipeline", subtitle: "" },
];

async function search(text: string, user = ADMIN) {
  const site = visit("/tasks", user);
  await screen.findByRole("heading", { name: "Tasks" });
  await site.user.keyboard("{Control>}k{/Control}");
  await site.user.type(await screen.findByRole("combobox", { name: "Search and go to" }), text);
  return site;
}

describe("the palette", () => {
  beforeEach(() =>
    server.use(
      answers("get", "/api/tasks", page()),
      answers("get", "/api/search", { items: HITS }),
      answers("get", "/api/activities/act_1", { id: "act_1", contactId: null, dealId: "dea_1", companyId: null, leadId: null }),
    ),
  );

  it("says the kind of what it found, and Enter opens it, also before the answer is here", async () => {
    const { router, user } = await search("ana kettles");
    await user.keyboard("{Enter}");

    await expect.poll(() => router.state.location.href).toBe("/deals/dea_1");
  });

  it("finds only what has a place, with what tells it apart", async () => {
    await search("kettles");

    expect(await screen.findByRole("option", { name: /Kettles for Ana.*open · 900.00 EUR.*Deal/ })).toBeVisible();
    expect(screen.queryByRole("option", { name: /pipeline/ })).toBeNull();
  });

  it("opens an approved answer among the answers", async () => {
    const { router, user } = await search("kettles");
    await user.click(await screen.findByRole("option", { name: /Kettles & returns.*Within 30 days.*Answer/ }));

    await expect.poll(() => router.state.location.href).toContain("/answers?q=Kettles");
    expect(router.state.location.search).toMatchObject({ q: "Kettles & returns" });
  });

  it.each([
    ["segments", "seg_1", "/segments/seg_1"],
    ["campaigns", "cam_1", "/campaigns/cam_1"],
    ["journeys", "jou_1", "/journeys/jou_1"],
    ["templates", "tpl_1", "/templates/tpl_1"],
    ["saved_replies", "svr_1", "/saved-replies?q=Kettle%20%26%20fans"],
    ["users", "usr_7", "/users?id=usr_7"],
    ["messages", "msg_1", "/inbox?show=all&id=cnv_1#msg_1"],
    ["notes", "not_1", "/inbox?show=all&id=cnv_1#not_1"],
    ["orders", "ord_1", "/contacts/con_1"],
    ["orders", "ord_2", "/quality"],
  ] as const)("opens one of %s (%s) at its own place", async (type, id, place) => {
    server.use(answers("get", "/api/orders", page({ id, contactId: id === "ord_1" ? "con_1" : null })));

    expect(await placeOf({ type, id, title: "Kettle & fans", subtitle: "", conversationId: "cnv_1", meant: false })).toBe(place);
  });

  it("says in words what stands where, and what was only meant", async () => {
    server.use(answers("get", "/api/search", { items: [{ type: "campaigns", id: "cam_1", score: 0.6, title: "Winter", subtitle: "sending · Warm up", by: "meaning" }] }));
    await search("cold season");

    expect(await screen.findByRole("option", { name: /Winter.*being sent · Warm up.*Found by its meaning.*Campaign/ })).toBeVisible();
  });

  it("does not say that there is nothing while what is found by meaning is late", async () => {
    server.use(answers("get", "/api/search", { items: [], late: true }));
    await search("cold season");
    expect(await screen.findByText("Loading…")).toBeVisible();

    server.use(answers("get", "/api/search", { items: HITS, late: false }));
    expect(await screen.findByRole("option", { name: /Kettles for Ana/ }, { timeout: 10_000 })).toBeVisible();
  }, 20_000);

  it("asks again for what is found by meaning while that is late, and not for ever", () => {
    const { refetchInterval } = recordsQuery("kettle");
    const after = (late: boolean, dataUpdateCount: number) => typeof refetchInterval === "function" && refetchInterval({ state: { data: { hits: [], late }, dataUpdateCount } } as never);

    expect([after(true, 1), after(true, 4), after(false, 1)]).toEqual([expect.any(Number), false, false]);
  });

  it("opens what an activity belongs to", async () => {
    const { router, user } = await search("talked");
    await user.click(await screen.findByRole("option", { name: /Talked with Ana/ }));

    await expect.poll(() => router.state.location.href).toBe("/deals/dea_1");
  });

  it.each([
    ["en", "passw", /^Settings.*password/, "/settings"],
    ["en", "quiet hours", /^Sending rules.*quiet hours/, "/settings/sending"],
    ["es", "contrasena", /^Ajustes.*contraseña/, "/settings"],
  ] as const)("leads to a page by another word for it (%s: %s)", async (language, text, name, place) => {
    const { router, user } = await search(text);
    if (language === "es") await setLanguage("es");
    await user.click(await screen.findByRole("option", { name }));

    expect(router.state.location.href).toBe(place);
    await setLanguage("en");
  });

  it("knows other words only of pages that are theirs, and only from three letters on", async () => {
    const { user } = await search("permissions", { ...ADMIN, role: "rep" });
    await screen.findByRole("option", { name: /Kettles for Ana/ });
    expect(screen.queryByRole("option", { name: /Users/ })).toBeNull();

    const box = screen.getByRole("combobox", { name: "Search and go to" });
    await user.clear(box);
    await user.type(box, "pa");
    expect(screen.queryByRole("option", { name: /Settings/ })).toBeNull();
  });

  it("makes records, and offers nobody what is not theirs", async () => {
    const { router, user } = await search("new", { ...ADMIN, role: "rep" });

    expect(screen.queryByRole("option", { name: /New user/ })).toBeNull();
    await user.click(screen.getByRole("option", { name: /New task/ }));
    expect(router.state.location.href).toBe("/tasks?new=1");
  });
});
