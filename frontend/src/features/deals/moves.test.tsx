import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { BoardStage } from "./api";
import { PIPELINE, boardStage, deal } from "./fixtures";

const MUGS = deal("mugs", { name: "200 mugs", amount: 1000, weightedAmount: 200, contact: { id: "con_1", name: "Ana Silva" }, ownerId: ADMIN.id, expectedCloseOn: "2020-01-31", rotting: true, stageChangedAt: new Date(Date.now() - 20 * 86_400_000).toISOString() });
const POTS = deal("pots", { name: "Pots", amount: 500, weightedAmount: 100 });
const CUPS = deal("cups", { name: "Cups", stageId: "offer", amount: 300, weightedAmount: 150 });

/** A server whose board changes as deals are moved. */
function board(...stages: BoardStage[]) {
  return answers("get", "/api/deals/board", { stages } as never);
}

function column(name: string) {
  return within(screen.getByRole("region", { name }));
}

beforeEach(() =>
  server.use(
    answers("get", "/api/pipelines", page(PIPELINE) as never),
    answers("get", "/api/users", page(ADMIN)),
    answers("get", "/api/fields", { items: [] }),
    board(boardStage("new", 0.2, MUGS, POTS), boardStage("offer", 0.5, CUPS), boardStage("contract", 0.9)),
  ),
);

/** Move the mugs by keys, one stage to the right. */
async function moveRight() {
  const { user, router } = visit("/deals");
  const card = await screen.findByRole("link", { name: "200 mugs" });
  card.focus();
  await user.keyboard(" {ArrowRight} ");
  return { user, router };
}

describe("a move", () => {
  it("by keys is told as it goes, shown at once and offered to be undone", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/deals/mugs/move", async ({ request }) => {
        sent.push(await request.json());
        const moved = { ...MUGS, stageId: "offer", version: 2 };
        server.use(board(boardStage("new", 0.2, POTS), boardStage("offer", 0.5, moved, CUPS), boardStage("contract", 0.9)));
        return HttpResponse.json(moved, { headers: { "Operation-Id": "op_1" } });
      }),
    );
    await moveRight();

    expect(await column("Offer").findByRole("link", { name: "200 mugs" })).toBeVisible();
    expect(screen.getByText("200 mugs is dropped in Offer.")).toBeInTheDocument();
    const undo = await screen.findByRole("button", { name: "Undo" });
    expect(screen.getByText("200 mugs: moved to Offer")).toBeVisible();
    expect(sent).toEqual([{ stageId: "offer", version: 1, position: { before: "cups" } }]);

    const undone: string[] = [];
    server.use(
      http.post("*/api/operations/:id/undo", ({ params }) => {
        undone.push(String(params.id));
        server.use(board(boardStage("new", 0.2, MUGS, POTS), boardStage("offer", 0.5, CUPS), boardStage("contract", 0.9)));
        return HttpResponse.json({ id: "op_1", kind: "move", status: "undone" });
      }),
    );
    undo.click();
    expect(await column("New").findByRole("link", { name: "200 mugs" })).toBeVisible();
    expect(undone).toEqual(["op_1"]);
  });

  it("that fails puts the card back and says why", async () => {
    server.use(refuses("post", "/api/deals/mugs/move", 503, "the server is busy"));
    await moveRight();

    expect(await screen.findByText("200 mugs was not moved")).toBeVisible();
    expect(screen.getByText("the server is busy")).toBeVisible();
    expect(await column("New").findByRole("link", { name: "200 mugs" })).toBeVisible();
  });

  it("asks for what the stage wants, and goes on", async () => {
    const sent: object[] = [];
    server.use(
      http.post("*/api/deals/mugs/move", async ({ request }) => {
        sent.push((await request.json()) as object);
        if (sent.length > 1) return HttpResponse.json({ ...MUGS, stageId: "offer", version: 2 });
        const errors = [{ pointer: "/values/expectedCloseOn", detail: "Offer needs it" }];
        return HttpResponse.json({ title: "Refused", status: 422, detail: "wrong", errors }, { status: 422 });
      }),
    );
    const { user } = await moveRight();
    const form = within(await screen.findByRole("dialog", { name: "Before Offer" }));
    await user.type(form.getByLabelText("Expected close"), "2027-01-31");
    await user.click(form.getByRole("button", { name: "Move to Offer" }));

    expect(await screen.findByText("200 mugs: moved to Offer")).toBeVisible();
    expect(sent[1]).toEqual({ stageId: "offer", version: 1, position: { before: "cups" }, values: { expectedCloseOn: "2027-01-31" } });
  });

  it("that somebody else beat shows both places", async () => {
    const current = { ...MUGS, stageId: "contract", version: 5 };
    const sent: { version: number }[] = [];
    server.use(
      http.post("*/api/deals/mugs/move", async ({ request }) => {
        sent.push((await request.json()) as { version: number });
        if (sent.length > 1) return HttpResponse.json({ ...current, stageId: "offer", version: 6 });
        return HttpResponse.json({ title: "Conflict", status: 409, detail: "changed meanwhile", current }, { status: 409 });
      }),
    );
    const { user } = await moveRight();
    const dialog = within(await screen.findByRole("dialog", { name: "Somebody was faster" }));
    expect(dialog.getByText("It is now in").parentElement).toHaveTextContent("Contract");
    expect(dialog.getByText("You chose").parentElement).toHaveTextContent("Offer");
    await user.click(dialog.getByRole("button", { name: "Move it to Offer" }));

    expect(await screen.findByText("200 mugs: moved to Offer")).toBeVisible();
    expect(sent.map((one) => one.version)).toEqual([1, 5]);
  });

  it("goes on by itself when somebody changed something else of the deal", async () => {
    const versions: number[] = [];
    server.use(
      http.post("*/api/deals/mugs/move", async ({ request }) => {
        const { version } = (await request.json()) as { version: number };
        versions.push(version);
        if (version === 4) return HttpResponse.json({ ...MUGS, stageId: "offer", version: 5 });
        return HttpResponse.json({ title: "Conflict", status: 409, detail: "changed", current: { ...MUGS, name: "250 mugs", version: 4 } }, { status: 409 });
      }),
    );
    await moveRight();

    expect(await screen.findByText("200 mugs: moved to Offer")).toBeVisible();
    expect(versions).toEqual([1, 4]);
  });

  it("needs no dragging: a menu has every place, and losing asks why", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/deals/pots/lose", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...POTS, status: "lost", version: 2 }, { headers: { "Operation-Id": "op_2" } });
      }),
    );
    const { user } = visit("/deals");
    await user.click(await screen.findByRole("button", { name: "Move “Pots” to…" }));
    const menu = within(await screen.findByRole("dialog", { name: "Move “Pots” to…" }));
    expect(menu.getByRole("button", { name: /New/ })).toBeDisabled();
    await user.click(menu.getByRole("button", { name: "Lost" }));
    const why = within(await screen.findByRole("dialog", { name: "Why was “Pots” lost?" }));
    await user.click(why.getByRole("button", { name: "Price" }));
    await user.click(why.getByRole("button", { name: "Mark as lost" }));

    expect(await screen.findByText("Pots: moved to Lost")).toBeVisible();
    expect(sent).toEqual({ version: 1, reason: "Price" });
  });

  it("by keys can be taken back with Escape", async () => {
    const { user } = visit("/deals");
    (await screen.findByRole("link", { name: "200 mugs" })).focus();
    await user.keyboard(" {ArrowRight}{Escape}");

    expect(screen.getByText("200 mugs stays where it was.")).toBeInTheDocument();
    expect(column("New").getByRole("link", { name: "200 mugs" })).toBeVisible();
  });
});
