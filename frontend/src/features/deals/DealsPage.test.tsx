import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { BoardStage } from "./api";
import { PIPELINE, boardStage, deal, stage } from "./fixtures";

const MUGS = deal("mugs", { name: "200 mugs", amount: 1000, weightedAmount: 200, contact: { id: "con_1", name: "Ana Silva" }, ownerId: ADMIN.id, expectedCloseOn: "2020-01-31", rotting: true, stageChangedAt: new Date(Date.now() - 20 * 86_400_000).toISOString() });
const POTS = deal("pots", { name: "Pots", amount: 500, weightedAmount: 100 });
const CUPS = deal("cups", { name: "Cups", stageId: "offer", amount: 300, weightedAmount: 150 });

/** A server whose board changes as deals are moved. */
function board(...stages: BoardStage[]) {
  return answers("get", "/api/deals/board", { stages } as never);
}

beforeEach(() =>
  server.use(
    answers("get", "/api/pipelines", page(PIPELINE) as never),
    answers("get", "/api/users", page(ADMIN)),
    answers("get", "/api/fields", { items: [] }),
    board(boardStage("new", 0.2, MUGS, POTS), boardStage("offer", 0.5, CUPS), boardStage("contract", 0.9)),
  ),
);

describe("the board", () => {
  it("has a column for each stage, with its count and its sums", async () => {
    visit("/deals");

    expect(await screen.findByRole("link", { name: "200 mugs" })).toHaveAttribute("href", "/deals/mugs");
    expect(screen.getByRole("region", { name: "New" })).toHaveTextContent("2 deals");
    expect(screen.getByRole("region", { name: "New" })).toHaveTextContent("€1,500 · weighted €300");
    expect(screen.getByRole("region", { name: "Contract" })).toHaveTextContent("No deal here");
    expect(screen.getByText("3 deals · €1,800 · weighted €450")).toBeVisible();
  });

  it("says on the card who, how much, until when, and what waits too long, not by colour alone", async () => {
    visit("/deals");

    const card = (await screen.findByRole("link", { name: "200 mugs" })).closest("li");
    expect(card).toHaveTextContent("Ana Silva");
    expect(card).toHaveTextContent("€1,000");
    expect(card).toHaveTextContent("Late: Expected close Jan 31, 2020");
    expect(card).toHaveTextContent("20 days");
    expect(card).toHaveTextContent("Owner: Ada Okafor");
  });

  it("leads to a pipeline when there is none", async () => {
    server.use(answers("get", "/api/pipelines", page()));
    visit("/deals");

    expect(await screen.findByRole("link", { name: "Add pipeline" })).toHaveAttribute("href", "/settings/pipelines?new=1");
  });

  it("says what failed, and tries again", async () => {
    server.use(refuses("get", "/api/deals/board", 500, "something went wrong on our side"));
    visit("/deals");

    expect(await screen.findByRole("alert")).toHaveTextContent("something went wrong on our side");
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("asks with the words and the filter of the address", async () => {
    const asked: (string | null)[][] = [];
    server.use(
      http.get("*/api/deals/board", ({ request }) => {
        const query = new URL(request.url).searchParams;
        asked.push([query.get("pipelineId"), query.get("q"), query.get("filter")]);
        return HttpResponse.json({ stages: [boardStage("new", 0.2), boardStage("offer", 0.5), boardStage("contract", 0.9)] });
      }),
    );
    const { user, router } = visit("/deals?q=mug");
    await user.click(await screen.findByRole("button", { name: "Mine" }));

    const rule = { operator: "AND", conditions: [{ field: "ownerId", operator: "=", value: ADMIN.id }] };
    await waitFor(() => expect(asked.at(-1)).toEqual(["pip_1", "mug", JSON.stringify(rule)]));
    expect(router.state.location.search).toMatchObject({ q: "mug", filter: JSON.stringify(rule) });
    expect(await screen.findByText(/No open deal matches/)).toBeVisible();
  });
});

describe("a new deal", () => {
  it("takes a name and Enter, in the column where it was added", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/deals", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(deal("cloths", { name: "Tea towels", stageId: "offer" }), { status: 201 });
      }),
    );
    const { user } = visit("/deals");
    await user.click(await screen.findByRole("button", { name: "Add a deal to Offer" }));
    await user.type(await screen.findByLabelText("What it is about"), "Tea towels{Enter}");

    expect(await screen.findByText("Added: Tea towels")).toBeVisible();
    expect(sent).toEqual({ name: "Tea towels", pipelineId: "pip_1", stageId: "offer", ownerId: ADMIN.id });
  });

  it("outlives a reload", async () => {
    const { user } = visit("/deals?new=1");
    await user.type(await screen.findByLabelText("What it is about"), "Tea tow");
    expect(JSON.parse(localStorage.getItem("mancrel.draft.deal.new") ?? "{}")).toMatchObject({ name: "Tea tow" });
  });
});

it("switches between pipelines", async () => {
  const other = { ...PIPELINE, id: "pip_2", name: "Wholesale", stages: [stage("talks", 0.3)] };
  server.use(answers("get", "/api/pipelines", page(PIPELINE, other) as never));
  const { user, router } = visit("/deals");
  await user.selectOptions(await screen.findByRole("combobox", { name: "Pipeline" }), "Wholesale");

  expect(await screen.findByRole("region", { name: "Talks" })).toBeInTheDocument();
  expect(router.state.location.search).toMatchObject({ pipeline: "pip_2" });
});
