/** Lists of records: pages by cursor, and what a list can be asked. */
import { queryOptions } from "@tanstack/react-query";
import type { Noun } from "./fields";
import { listRecords, type RecordPage } from "./records";

export interface Asked {
  q: string;
  /** A rule as JSON text, or "". */
  filter: string;
  sort: string;
}

export const FIRST_PAGE = 50;
export const NEXT_PAGES = 100;
const MINUTES_10 = 600_000;

export function readPage(noun: Noun, asked: Asked, cursor: string, limit: number, signal?: AbortSignal): Promise<RecordPage> {
  const { q, filter, sort } = asked;
  return listRecords(noun, { ...(q && { q }), ...(filter && { filter }), ...(sort && { sort }), ...(cursor && { cursor }), limit }, signal);
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
