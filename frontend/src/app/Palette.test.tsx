import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const HITS = [
  { type: "deals", id: "dea_1", score: 1, title: "Kettles for Ana", subtitle: "open · 900.00 EUR" },
  { type: "activities", id: "act_1", score: 0.9, title: "Talked with Ana", subtitle: "call" },
  { type: "conversations", id: "cnv_1", score: 0.8, title: "Is the kettle in stock?", subtitle: "Ana López" },
  { type: "answers", id: "ans_1", score: 0.7, title: "Kettles & returns", subtitle: "Within 30 days." },
  { type: "orders", id: "ord_1", score: 0.5, title: "Ana's order", subtitle: "" },
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
    expect(screen.queryByRole("option", { name: /order/ })).toBeNull();
  });

  it("opens an approved answer among the answers", async () => {
    const { router, user } = await search("kettles");
    await user.click(await screen.findByRole("option", { name: /Kettles & returns.*Within 30 days.*Answer/ }));

    await expect.poll(() => router.state.location.href).toContain("/answers?q=Kettles");
    expect(router.state.location.search).toMatchObject({ q: "Kettles & returns" });
  });

  it("opens what an activity belongs to", async () => {
    const { router, user } = await search("talked");
    await user.click(await screen.findByRole("option", { name: /Talked with Ana/ }));

    await expect.poll(() => router.state.location.href).toBe("/deals/dea_1");
  });

  it("makes records, and offers nobody what is not theirs", async () => {
    const { router, user } = await search("new", { ...ADMIN, role: "rep" });

    expect(screen.queryByRole("option", { name: /New user/ })).toBeNull();
    await user.click(screen.getByRole("option", { name: /New task/ }));
    expect(router.state.location.href).toBe("/tasks?new=1");
  });
});
