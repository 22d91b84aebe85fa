/** Deals and stages for tests. */
import type { BoardStage, Deal, Pipeline, Stage } from "./api";

export function deal(id: string, part: Partial<Deal> = {}): Deal {
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
    stageChangedAt: "2026-11-20T10:00:00Z",
    version: 1,
    ...part,
  };
}

export function stage(id: string, probability: number, part: Partial<Stage> = {}): Stage {
  return { id, name: id[0]?.toUpperCase() + id.slice(1), probability, rottingDays: null, requiredFields: [], ...part };
}

export const PIPELINE: Pipeline = { id: "pip_1", name: "Sales", stages: [stage("new", 0.2), stage("offer", 0.5), stage("contract", 0.9)], version: 1 };

export function boardStage(stageId: string, probability: number, ...deals: Deal[]): BoardStage {
  const amount = deals.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return { stageId, count: deals.length, totals: deals.length > 0 ? [{ currency: "EUR", amount, weighted: amount * probability }] : [], deals, nextCursor: null };
}
