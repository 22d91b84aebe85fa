import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, written } from "@/lib/http";
import { asProblem, type Problem } from "@/lib/problem";
import { LOST, WON, type Move } from "./moving";

export interface Named {
  id: string;
  name: string;
}

export interface Deal {
  id: string;
  name: string;
  pipelineId: string;
  stageId: string;
  status: "open" | "won" | "lost";
  lostReason: string | null;
  amount: number | null;
  currency: string | null;
  probability: number | null;
  weightedAmount: number | null;
  expectedCloseOn: string | null;
  contactId: string | null;
  companyId: string | null;
  ownerId: string | null;
  contact?: Named | null;
  company?: Named | null;
  rotting: boolean;
  stageChangedAt: string;
  version: number;
}

export interface Stage {
  id: string;
  name: string;
  probability: number;
  rottingDays: number | null;
  requiredFields: string[];
}

export interface Pipeline {
  id: string;
  name: string;
  stages: Stage[];
  /** Why deals are lost, in the words of this pipeline. */
  lostReasons?: string[];
  version: number;
}

export interface Total {
  currency: string;
  amount: number;
  weighted: number;
}

export interface BoardStage {
  stageId: string;
  count: number;
  totals: Total[];
  deals: Deal[];
  nextCursor: string | null;
}

export interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
}

export interface Asked {
  pipelineId: string;
  q: string;
  filter: string;
}

type Get = <Body>(path: string, init?: object) => Promise<{ data?: Body; error?: unknown; response: Response }>;
const get = api.GET as unknown as Get;
const post = api.POST as unknown as Get;

export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines"],
  queryFn: async () => (await answer(get<Page<Pipeline>>("/api/pipelines"))).items,
});

/** The stages of a pipeline with exact counts and totals, and the first cards of each. */
export const boardQuery = ({ pipelineId, q, filter }: Asked) =>
  queryOptions({
    queryKey: ["deals", "board", pipelineId, q, filter],
    queryFn: async () => (await answer(get<{ stages: BoardStage[] }>("/api/deals/board", { params: { query: { pipelineId, ...(q && { q }), ...(filter && { filter }) } } }))).stages,
    enabled: pipelineId !== "",
    placeholderData: keepPreviousData,
  });

const EACH = 200;

/** All cards of one stage, page by page as the column is scrolled; from the first on, so that what is read anew fits together. */
export const columnQuery = ({ pipelineId, q, filter }: Asked, stageId: string) =>
  infiniteQueryOptions({
    queryKey: ["deals", "column", pipelineId, stageId, q, filter],
    queryFn: async ({ pageParam }) => {
      const query = { pipelineId, stageId, limit: EACH, ...(pageParam && { cursor: pageParam }), ...(q && { q }), ...(filter && { filter }) };
      const { stages } = await answer(get<{ stages: BoardStage[] }>("/api/deals/board", { params: { query } }));
      return stages[0] ?? { stageId, count: 0, totals: [], deals: [], nextCursor: null };
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    meta: { kept: false },
  });

export interface NewDeal {
  name: string;
  pipelineId: string;
  stageId: string;
  amount?: number;
  currency?: string;
  expectedCloseOn?: string;
  contactId?: string;
}

export function useCreateDeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deal: NewDeal) => written(post<Deal>("/api/deals", { body: deal })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["deals"] }),
  });
}

/** How the deal stands now, if *problem* says that somebody changed it meanwhile. */
export function currentOf({ status, current }: Problem): Deal | null {
  return status === 409 && typeof current === "object" && current !== null && "stageId" in current ? (current as Deal) : null;
}

export interface Moved {
  deal: Deal;
  operationId: string | null;
}

/** `custom.size` as the server takes it: inside `custom`. */
function nested(values: Record<string, unknown>): Record<string, unknown> {
  const [own, custom] = [true, false].map((plain) => Object.entries(values).filter(([name]) => name.startsWith("custom.") !== plain));
  return { ...Object.fromEntries(own ?? []), ...(custom?.length && { custom: Object.fromEntries(custom.map(([name, value]) => [name.slice("custom.".length), value])) }) };
}

function told({ deal, to, place, values, reason }: Move, version: number) {
  const path = { params: { path: { dealId: deal.id } } };
  const given = values && { values: nested(values) };
  if (to === WON) return post<Deal>("/api/deals/{dealId}/win", { ...path, body: { version, ...given } });
  if (to === LOST) return post<Deal>("/api/deals/{dealId}/lose", { ...path, body: { version, reason } });
  return post<Deal>("/api/deals/{dealId}/move", { ...path, body: { version, stageId: to, ...(place && { position: place }), ...given } });
}

/** What tells the server of moves: one after the other for each deal, since the second needs the version that the first makes. */
export function teller(): (move: Move) => Promise<Moved> {
  const turns = new Map<string, Promise<unknown>>();
  /** What this page was told last; the card that is dragged again may still be an older one. */
  const versions = new Map<string, number>();

  async function tell(move: Move, version: number): Promise<Moved> {
    const { data: deal, operationId } = await written(told(move, version));
    versions.set(deal.id, deal.version);
    return { deal, operationId };
  }

  /** Where somebody changed the deal meanwhile, but did not move it, the move goes on. */
  async function tellOrMend(move: Move): Promise<Moved> {
    try {
      return await tell(move, Math.max(move.deal.version, versions.get(move.deal.id) ?? 0));
    } catch (error) {
      const current = currentOf(asProblem(error));
      if (current?.status !== "open" || current.stageId !== move.deal.stageId) throw error;
      return tell(move, current.version);
    }
  }

  return (move) => {
    const turn = (turns.get(move.deal.id) ?? Promise.resolve()).catch(() => null).then(() => tellOrMend(move));
    turns.set(move.deal.id, turn);
    return turn;
  };
}

/** The nearest *noun* to a few letters. */
export async function findRecords(noun: string, q: string): Promise<Named[]> {
  const { items } = await answer(get<Page<{ id: string; name: string; email?: string | null }>>(`/api/${noun}`, { params: { query: { q, limit: 6 } } }));
  return items.map((record) => ({ id: record.id, name: record.name || record.email || record.id }));
}
