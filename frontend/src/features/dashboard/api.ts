import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { boundsOf, type Choice } from "./periods";

export type Tile = Schemas["Tile"];
export type Breakdown = Schemas["Breakdown"];
export type Series = Schemas["Series"];
export type Dashboard = Schemas["Dashboard"];
export type Overview = Schemas["CampaignsOverview"];

/** A task or an activity, as far as it is shown here. */
export type Row = Pick<Schemas["Task"], "id" | "title" | "contactId" | "companyId" | "dealId" | "leadId"> & { kind?: string; at?: string; dueAt?: string };

interface Rows {
  items: Row[];
  total: number;
  nextCursor?: string | null;
}

const AGAIN_MS = 3_000;

export const dashboardQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ["dashboard", choice],
    queryFn: () => answer(api.GET("/api/dashboard", { params: { query: boundsOf(choice) } })),
    placeholderData: keepPreviousData,
  });

/** All campaigns of the period; while some are still being measured it is asked again. */
export const campaignsQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ["dashboard", "campaigns", choice],
    queryFn: () => answer(api.GET("/api/dashboard/campaigns", { params: { query: boundsOf(choice) } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && state.data.measured < state.data.campaigns ? AGAIN_MS : false),
  });

/** The rows behind a figure, for the nouns that have no list of their own that can be filtered. */
export const rowsQuery = (noun: "tasks" | "activities", filter: string) =>
  infiniteQueryOptions({
    queryKey: [noun, "behind", filter],
    queryFn: ({ pageParam }): Promise<Rows> => answer(api.GET(`/api/${noun}`, { params: { query: { filter, limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
