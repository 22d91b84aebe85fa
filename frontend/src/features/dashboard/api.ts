import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";
import { boundsOf, type Choice } from "./periods";

export interface Tile {
  key: string;
  value: number | null;
  /** `count`, `share` or a currency. */
  unit: string;
  count: number;
  previous: number | null;
  previousCount: number;
  noun: string;
  filter: object;
}

export interface Part {
  key: string | null;
  label: string;
  value: number;
  filter: object;
}

export interface Breakdown {
  key: string;
  noun: string;
  field: string;
  parts: Part[];
}

export interface Point {
  at: string;
  value: number;
  count: number;
  filter: object;
}

export interface Series {
  key: string;
  unit: string;
  noun: string;
  points: Point[];
}

export interface Dashboard {
  from: string;
  to: string;
  tiles: Tile[];
  breakdowns: Breakdown[];
  series: Series[];
}

export interface Row {
  id: string;
  title?: string;
  name?: string;
  kind?: string;
  at?: string;
  dueAt?: string;
  dealId?: string | null;
  companyId?: string | null;
  contactId?: string | null;
  leadId?: string | null;
  conversationId?: string | null;
}

interface Rows {
  items: Row[];
  total: number;
  nextCursor: string | null;
}

type Get = <Body>(path: string, init?: object) => Promise<{ data?: Body; error?: unknown; response: Response }>;
const get = api.GET as unknown as Get;

export const dashboardQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ["dashboard", choice],
    queryFn: () => answer(get<Dashboard>("/api/dashboard", { params: { query: boundsOf(choice) } })),
    placeholderData: keepPreviousData,
  });

/** The rows behind a figure, for the nouns that have no list of their own that can be filtered. */
export const rowsQuery = (noun: string, filter: string) =>
  infiniteQueryOptions({
    queryKey: [noun, "behind", filter],
    queryFn: ({ pageParam }) => answer(get<Rows>(`/api/${noun}`, { params: { query: { filter, limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
