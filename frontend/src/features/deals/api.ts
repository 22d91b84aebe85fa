import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, written, type Schemas } from "@/lib/http";
import { asProblem, type Problem } from "@/lib/problem";
import { LOST, WON, type Move } from "./moving";

export type Named = Schemas["Named"];
/** A deal; on the board it comes with the names of those it is with. */
export type Deal = Schemas["Deal"] & Partial<Pick<Schemas["DealCard"], "contact" | "company">>;
export type Stage = Schemas["Stage"];
export type Pipeline = Schemas["Pipeline"];
export type Total = Schemas["Total"];
export type BoardStage = Schemas["BoardStage"];
export type NewDeal = Schemas["NewDeal"];

/** What a board is asked. */
export interface Asked {
  pipelineId: string;
  q: string;
  filter: string;
}

export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines"],
  queryFn: async () => (await answer(api.GET("/api/pipelines"))).items,
});

/** The stages of a pipeline with exact counts and totals, and the first cards of each. */
export const boardQuery = ({ pipelineId, q, filter }: Asked) =>
  queryOptions({
    queryKey: ["deals", "board", pipelineId, q, filter],
    queryFn: async () => (await answer(api.GET("/api/deals/board", { params: { query: { pipelineId, ...(q && { q }), ...(filter && { filter }) } } }))).stages,
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
      const { stages } = await answer(api.GET("/api/deals/board", { params: { query } }));
      return stages[0] ?? { stageId, count: 0, totals: [], deals: [], nextCursor: null };
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    meta: { kept: false },
  });

export function useCreateDeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deal: NewDeal) => written(api.POST("/api/deals", { body: deal })),
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
  toldAt: number;
}

/** `custom.size` as the server takes it: inside `custom`. */
function nested(values: Record<string, unknown>): Record<string, unknown> {
  const [own, custom] = [true, false].map((plain) => Object.entries(values).filter(([name]) => name.startsWith("custom.") !== plain));
  return { ...Object.fromEntries(own ?? []), ...(custom?.length && { custom: Object.fromEntries(custom.map(([name, value]) => [name.slice("custom.".length), value])) }) };
}

function told({ deal, to, place, values, reason = "" }: Move, version: number) {
  const path = { params: { path: { dealId: deal.id } } };
  const given = values && { values: nested(values) };
  if (to === WON) return api.POST("/api/deals/{dealId}/win", { ...path, body: { version, ...given } });
  if (to === LOST) return api.POST("/api/deals/{dealId}/lose", { ...path, body: { version, reason } });
  return api.POST("/api/deals/{dealId}/move", { ...path, body: { version, stageId: to, ...(place && { position: place }), ...given } });
}

/** What tells the server of moves: one after the other for each deal, since the second needs the version that the first makes. */
export function teller(): (move: Move) => Promise<Moved> {
  const turns = new Map<string, Promise<unknown>>();
  /** What this page was told last; the card that is dragged again may still be an older one. */
  const versions = new Map<string, number>();

  async function tell(move: Move, version: number): Promise<Moved> {
    const { data: deal, operationId } = await written(told(move, version));
    versions.set(deal.id, deal.version);
    return { deal, operationId, toldAt: Date.now() };
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
export async function findRecords(noun: "contacts" | "companies", q: string): Promise<Named[]> {
  const { items } = await answer(api.GET(`/api/${noun}`, { params: { query: { q, limit: 6 } } }));
  return items.map((record) => ({ id: record.id, name: record.name || record.email || record.id }));
}
