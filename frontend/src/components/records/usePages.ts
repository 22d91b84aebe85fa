import { useQueries, useQuery, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { AnyRecord, Noun } from "@/lib/fields";
import { NEXT_PAGES, pageQuery, type Asked } from "@/lib/lists";
import type { RecordPage } from "@/lib/records";
import { linked, offsets, pageOf, walked, type Link } from "./chain";

/** Rows below the last one seen for which the next page is fetched already. */
const AHEAD = 60;

export interface Rows {
  /** How many rows there are to scroll over now: those that were read, and grey ones for the page on its way. */
  count: number;
  /** How many match, exactly; null until it is known. */
  total: number | null;
  at: (row: number) => AnyRecord | undefined;
  /** The ids of all rows that were read. */
  loadedIds: () => string[];
  /** Tell which rows are seen. */
  see: (first: number, last: number) => void;
}

interface Seen {
  from: number;
  to: number;
}

function useChain(client: QueryClient, noun: Noun, asked: Asked) {
  const key = JSON.stringify([noun, asked]);
  const read = () => walked((cursor) => client.getQueryData<RecordPage>(pageQuery(noun, asked, cursor).queryKey));
  const [state, setState] = useState(() => ({ key, chain: read() }));
  const now = state.key === key ? state : { key, chain: read() };
  if (now !== state) setState(now);
  const setChain = useCallback((change: (chain: Link[]) => Link[]) => {
    setState((old) => {
      const chain = change(old.chain);
      return chain === old.chain ? old : { ...old, chain };
    });
  }, []);
  return [now.chain, setChain] as const;
}

/** What is shown while *wanted* is on its way: what was shown before. */
function useSettled(noun: Noun, wanted: Asked) {
  const first = useQuery(pageQuery(noun, wanted, ""));
  const [settled, setSettled] = useState(wanted);
  const arrived = first.data !== undefined || first.isError;
  if (arrived && settled !== wanted) setSettled(wanted);
  return { first, asked: arrived ? wanted : settled };
}

/** The numbers of the pages in sight. */
function inSight(seen: Seen, pages: number): number[] {
  const to = Math.min(seen.to, pages - 1);
  const from = Math.min(seen.from, to);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Grey rows for the page that is still to come, never more than there can be. */
function comingRows(chain: Link[], known: number, total: number | null): number {
  if (chain.at(-1)?.size !== null) return 0;
  return Math.max(1, Math.min(NEXT_PAGES, (total ?? NEXT_PAGES) - known));
}

function newestOf(results: UseQueryResult<RecordPage>[]): RecordPage | undefined {
  return results.reduce<UseQueryResult<RecordPage> | undefined>((best, each) => (each.data && each.dataUpdatedAt > (best?.dataUpdatedAt ?? 0) ? each : best), undefined)?.data;
}

/** A list of any length, read page by page as far as it is scrolled; only the pages in sight are kept fresh. */
export function usePages(noun: Noun, wanted: Asked) {
  const client = useQueryClient();
  const { first, asked } = useSettled(noun, wanted);
  const [chain, setChain] = useChain(client, noun, asked);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 0 });
  const shown = useMemo(() => inSight(seen, chain.length), [seen, chain.length]);
  const keyOf = (index: number) => pageQuery(noun, asked, chain[index]?.cursor ?? "");
  const results = useQueries({ queries: shown.map(keyOf) });

  useEffect(() => {
    setChain((old) => results.reduce((next, result, at) => (result.data ? linked(next, shown[at] ?? 0, result.data) : next), old));
  }, [results, shown, setChain]);

  const starts = useMemo(() => offsets(chain), [chain]);
  const page = (index: number) => client.getQueryData<RecordPage>(keyOf(index).queryKey);
  const total = (newestOf(results) ?? page(0))?.total ?? null;
  const known = starts.at(-1) ?? 0;
  const see = useCallback(
    (firstRow: number, lastRow: number) => {
      const next = { from: pageOf(starts, firstRow), to: pageOf(starts, lastRow + AHEAD) };
      setSeen((old) => (old.from === next.from && old.to === next.to ? old : next));
    },
    [starts],
  );
  const rows: Rows = {
    count: page(0) ? known + comingRows(chain, known, total) : 0,
    total,
    at: (row) => {
      const index = pageOf(starts, row);
      return page(index)?.items[row - (starts[index] ?? 0)];
    },
    loadedIds: () => chain.flatMap((_, index) => page(index)?.items.map((record) => record.id) ?? []),
    see,
  };
  return { rows, first, asked, stale: asked !== wanted, failed: results.find((result) => result.isError) };
}
