/** Lists of records: pages by cursor, saved views, and what a list can be asked. */
import { queryOptions } from "@tanstack/react-query";
import type { AnyRecord, Noun } from "./fields";
import { answer, api } from "./http";

export interface Asked {
  q: string;
  /** A rule as JSON text, or "". */
  filter: string;
  sort: string;
}

export interface RecordPage {
  items: AnyRecord[];
  total: number;
  nextCursor: string | null;
}

export const FIRST_PAGE = 50;
export const NEXT_PAGES = 100;
const MINUTES_10 = 600_000;

type PageCall = Promise<{ data?: RecordPage; error?: unknown; response: Response }>;

export function readPage(noun: Noun, asked: Asked, cursor: string, limit: number, signal?: AbortSignal): Promise<RecordPage> {
  const { q, filter, sort } = asked;
  const query = { ...(q && { q }), ...(filter && { filter }), ...(sort && { sort }), ...(cursor && { cursor }), limit };
  return answer(api.GET(`/api/${noun}` as never, { params: { query }, signal } as never) as PageCall);
}

/** One page; only the first is kept for the next visit. */
export const pageQuery = (noun: Noun, asked: Asked, cursor: string) =>
  queryOptions({
    queryKey: [noun, "list", asked, cursor],
    queryFn: ({ signal }) => readPage(noun, asked, cursor, cursor ? NEXT_PAGES : FIRST_PAGE, signal),
    ...(cursor && { gcTime: MINUTES_10, meta: { kept: false } }),
  });

/** How many match, exactly. */
export const countQuery = (noun: Noun, asked: Asked) =>
  queryOptions({
    queryKey: [noun, "count", asked],
    queryFn: async ({ signal }) => (await readPage(noun, asked, "", 1, signal)).total,
    meta: { kept: false },
    gcTime: MINUTES_10,
    retry: false,
  });

export interface View {
  id: string;
  noun: string;
  name: string;
  filter: unknown;
  q: string | null;
  sort: string | null;
  columns: string[] | null;
  shared: boolean;
  ownerId: string | null;
  version: number;
}
