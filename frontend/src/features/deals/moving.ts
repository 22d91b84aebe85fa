/** Where a deal may go, and how the board looks while the server is still being told. Pure. */
import type { BoardStage, Deal, Stage, Total } from "./api";

/** A stage's id, or the end of the deal. */
export type Destination = string;
export const WON = "won";
export const LOST = "lost";

export interface Place {
  /** The deal it stands right behind. */
  after?: string;
  /** The deal it stands right in front of. */
  before?: string;
}

export interface Move {
  deal: Deal;
  to: Destination;
  place?: Place;
  /** What the stage asks for. */
  values?: Record<string, unknown>;
  /** Why it was lost. */
  reason?: string;
}

export interface Column {
  count: number;
  totals: Total[];
  deals: Deal[];
}

/** The neighbours at *slot* (0 before the first) of *deals*, leaving out the deal that moves. */
export function placeAt(deals: readonly Deal[], slot: number, moving: string): Place {
  const after = deals.slice(0, slot).findLast((deal) => deal.id !== moving);
  const before = deals.slice(slot).find((deal) => deal.id !== moving);
  return { ...(after && { after: after.id }), ...(before && { before: before.id }) };
}

/** Whether dropping the deal at *slot* of its own column leaves it where it is. */
export function staysPut(deals: readonly Deal[], slot: number, moving: string): boolean {
  const own = deals.findIndex((deal) => deal.id === moving);
  return own >= 0 && (slot === own || slot === own + 1);
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

function shifted(totals: Total[], deal: Deal, weighted: number, sign: 1 | -1): Total[] {
  const { amount, currency } = deal;
  if (amount === null || currency === null) return totals;
  const known = totals.some((total) => total.currency === currency) ? totals : [...totals, { currency, amount: 0, weighted: 0 }];
  return known
    .map((total) => (total.currency === currency ? { currency, amount: cents(total.amount + sign * amount), weighted: cents(total.weighted + sign * weighted) } : total))
    .filter((total) => total.amount !== 0 || total.currency !== currency);
}

function taken(column: Column, id: string): Column {
  const deal = column.deals.find((one) => one.id === id);
  if (!deal) return column;
  return { count: column.count - 1, totals: shifted(column.totals, deal, deal.weightedAmount ?? 0, -1), deals: column.deals.filter((one) => one.id !== id) };
}

function slotOf(deals: readonly Deal[], place: Place | undefined): number {
  const after = deals.findIndex((deal) => deal.id === place?.after);
  if (after >= 0) return after + 1;
  return Math.max(0, deals.findIndex((deal) => deal.id === place?.before));
}

function put(column: Column, move: Move, stage: Stage): Column {
  const known = column.deals.find((deal) => deal.id === move.deal.id);
  const rest = known ? column.deals.filter((deal) => deal !== known) : column.deals;
  const weighted = cents((move.deal.amount ?? 0) * (stage.probability ?? 0));
  const deal = known ?? { ...move.deal, stageId: stage.id, weightedAmount: weighted, rotting: false };
  const slot = slotOf(rest, move.place);
  return {
    count: known ? column.count : column.count + 1,
    totals: known ? column.totals : shifted(column.totals, deal, weighted, 1),
    deals: [...rest.slice(0, slot), deal, ...rest.slice(slot)],
  };
}

/** The column as it will be once *moves* are through. Doing nothing where the server already did it. */
export function foreseen(column: Column, stage: Stage, moves: readonly Move[]): Column {
  return moves.reduce((now, move) => (move.to === stage.id ? put(now, move, stage) : taken(now, move.deal.id)), column);
}

/** The first cards and the later pages, each deal once. */
export function joined(first: readonly Deal[], pages: readonly Deal[]): Deal[] {
  const seen = new Set<string>();
  return [...first, ...pages].filter((deal) => !seen.has(deal.id) && seen.add(deal.id));
}

/** Sums of several columns, each currency for itself. */
export function summed(stages: readonly BoardStage[]): Total[] {
  const sums = new Map<string, Total>();
  for (const { currency, amount, weighted } of stages.flatMap((stage) => stage.totals)) {
    const old = sums.get(currency) ?? { currency, amount: 0, weighted: 0 };
    sums.set(currency, { currency, amount: cents(old.amount + amount), weighted: cents(old.weighted + weighted) });
  }
  return [...sums.values()].filter((total) => total.amount !== 0).sort((one, other) => other.amount - one.amount);
}

/** Where the held deal would go: a stage and the gap between its cards, or the end of the deal. */
export interface Target {
  to: Destination;
  slot: number | null;
}

/** The move that dropping *deal* at *target* is, among the *deals* that stand there; null when it stays where it is. */
export function moveTo(deal: Deal, { to, slot }: Target, deals: readonly Deal[] | undefined): Move | null {
  if (slot === null || !deals) return to === deal.stageId ? null : { deal, to };
  if (to === deal.stageId && staysPut(deals, slot, deal.id)) return null;
  return { deal, to, place: placeAt(deals, slot, deal.id) };
}

export function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

/** The gap next to *slot*, *down* or up; the one right behind the moving deal is the same as its own, and passed over. */
export function nextSlot(deals: readonly Deal[], slot: number, down: number, moving: string): number {
  const same = deals.findIndex((deal) => deal.id === moving) + 1;
  const next = clamp(slot + down, deals.length);
  if (same === 0 || next !== same) return next;
  return down > 0 && same < deals.length ? same + 1 : same - 1;
}

/** "place 3 of 12", counted with the deal in its new place. */
export function placeOf(deals: readonly Deal[], slot: number, moving: string): { place: number; of: number } {
  const own = deals.findIndex((deal) => deal.id === moving);
  const others = own < 0 ? deals.length : deals.length - 1;
  return { place: own >= 0 && slot > own ? slot : slot + 1, of: others + 1 };
}
