import { describe, expect, it } from "vitest";
import type { Deal, Stage } from "./api";
import { foreseen, joined, moveTo, nextSlot, placeAt, placeOf, staysPut, summed, type Column } from "./moving";
import { deal, stage } from "./fixtures";

const NEW: Stage = stage("new", 0.2);
const OFFER: Stage = stage("offer", 0.5);

function column(...deals: Deal[]): Column {
  return { count: deals.length, deals, totals: [{ currency: "EUR", amount: 100 * deals.length, weighted: 20 * deals.length }] };
}

describe("a move that the server has not answered yet", () => {
  const moving = deal("a", { amount: 100, weightedAmount: 20 });
  const move = { deal: moving, to: "offer", place: { after: "x", before: "y" } };

  it("takes the deal, its count and its money out of the old stage", () => {
    const left = foreseen(column(moving, deal("b")), NEW, [move]);

    expect(left.deals.map((one) => one.id)).toEqual(["b"]);
    expect(left.count).toBe(1);
    expect(left.totals).toEqual([{ currency: "EUR", amount: 100, weighted: 20 }]);
  });

  it("puts it between its new neighbours, weighted by the new stage", () => {
    const right = foreseen({ ...column(deal("x"), deal("y")), totals: [] }, OFFER, [move]);

    expect(right.deals.map((one) => one.id)).toEqual(["x", "a", "y"]);
    expect(right.count).toBe(3);
    expect(right.totals).toEqual([{ currency: "EUR", amount: 100, weighted: 50 }]);
  });

  it("counts nothing twice where the server was faster", () => {
    const there = column(deal("x"), { ...moving, stageId: "offer" }, deal("y"));

    expect(foreseen(there, OFFER, [move])).toEqual(there);
    expect(foreseen(column(deal("b")), NEW, [move])).toEqual(column(deal("b")));
  });

  it("passes through a stage on its way to the next", () => {
    const through = foreseen(column(deal("x")), OFFER, [move, { deal: { ...moving, stageId: "offer" }, to: "won" }]);

    expect(through.deals.map((one) => one.id)).toEqual(["x"]);
    expect(through.count).toBe(1);
  });
});

describe("a place in a column", () => {
  const deals = [deal("a"), deal("b"), deal("c")];

  it("is named by its neighbours, never by the moving deal itself", () => {
    expect(placeAt(deals, 0, "z")).toEqual({ before: "a" });
    expect(placeAt(deals, 2, "b")).toEqual({ after: "a", before: "c" });
    expect(placeAt(deals, 3, "c")).toEqual({ after: "b" });
    expect(placeAt([], 0, "z")).toEqual({});
  });

  it("is its own on either side of itself", () => {
    expect([0, 1, 2, 3].map((slot) => staysPut(deals, slot, "b"))).toEqual([false, true, true, false]);
  });
});

describe("choosing a place by keys", () => {
  const deals = [deal("a"), deal("b"), deal("c")];

  it("passes over the gap that is the deal's own", () => {
    expect(nextSlot(deals, 0, 1, "a")).toBe(2);
    expect(nextSlot(deals, 2, -1, "a")).toBe(0);
    expect(nextSlot(deals, 1, 1, "z")).toBe(2);
    expect(nextSlot(deals, 3, 1, "z")).toBe(3);
    expect(nextSlot(deals, 2, 1, "c")).toBe(2);
  });

  it("is told as a place among all that will stand there", () => {
    expect(placeOf(deals, 2, "a")).toEqual({ place: 2, of: 3 });
    expect(placeOf(deals, 0, "a")).toEqual({ place: 1, of: 3 });
    expect(placeOf(deals, 3, "z")).toEqual({ place: 4, of: 4 });
  });

  it("makes a move of a place, unless it changes nothing", () => {
    const held = deal("b", { stageId: "new" });

    expect(moveTo(held, { to: "new", slot: 2 }, deals)).toBeNull();
    expect(moveTo(held, { to: "new", slot: null }, deals)).toBeNull();
    expect(moveTo(held, { to: "new", slot: 0 }, deals)).toEqual({ deal: held, to: "new", place: { before: "a" } });
    expect(moveTo(held, { to: "offer", slot: 0 }, [])).toEqual({ deal: held, to: "offer", place: {} });
    expect(moveTo(held, { to: "won", slot: null }, undefined)).toEqual({ deal: held, to: "won" });
  });
});

it("shows each deal once where pages overlap", () => {
  expect(joined([deal("a"), deal("b")], [deal("b"), deal("c")]).map((one) => one.id)).toEqual(["a", "b", "c"]);
});

it("sums each currency for itself, the largest first", () => {
  const of = (currency: string, amount: number) => ({ stageId: "s", count: 1, deals: [], nextCursor: null, totals: [{ currency, amount, weighted: amount / 2 }] });

  expect(summed([of("EUR", 10.1), of("USD", 50), of("EUR", 20.2)])).toEqual([
    { currency: "USD", amount: 50, weighted: 25 },
    { currency: "EUR", amount: 30.3, weighted: 15.15 },
  ]);
});
