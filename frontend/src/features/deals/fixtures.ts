/** Deals and stages for tests. */
import type { BoardStage, Pipeline, Stage } from "./api";

type Card = BoardStage["deals"][number];
const AT = "2026-11-20T10:00:00Z";

export function deal(id: string, part: Partial<Card> = {}): Card {
  return {
    id,
    name: `Deal ${id}`,
    pipelineId: "pip_1",
    stageId: "new",
    status: "open",
    lostReason: null,
    amount: 100,
    currency: "EUR",
    probability: 0.2,
    weightedAmount: 20,
    expectedCloseOn: null,
    contactId: null,
    companyId: null,
    ownerId: null,
    rotting: false,
    position: id,
    stageChangedAt: AT,
    closedAt: null,
    tags: [],
    source: null,
    provenance: {},
    custom: {},
    contact: null,
    company: null,
    version: 1,
    createdAt: AT,
    changedAt: AT,
    ...part,
  };
}

export function stage(id: string, probability: number, part: Partial<Stage> = {}): Stage {
  return { id, name: id[0]?.toUpperCase() + id.slice(1), probability, rottingDays: null, requiredFields: [], ...part };
}

export const PIPELINE: Pipeline = { id: "pip_1", name: "Sales", stages: [stage("new", 0.2), stage("offer", 0.5), stage("contract", 0.9)], lostReasons: [], settling: 0, version: 1, createdAt: AT, changedAt: AT };

export function boardStage(stageId: string, probability: number, ...deals: Card[]): BoardStage {
  const amount = deals.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return { stageId, count: deals.length, totals: deals.length > 0 ? [{ currency: "EUR", amount, weighted: amount * probability }] : [], deals, nextCursor: null };
}
