/** Records of any sort, conversations and approved answers, for the palette. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";

export const KINDS = ["contacts", "companies", "leads", "deals", "tasks", "activities", "products", "conversations", "answers"] as const;
export type Kind = (typeof KINDS)[number];

export interface Found {
  type: Kind;
  id: string;
  title: string;
  subtitle: string;
}

const MOST = 16;

function known(type: string): type is Kind {
  return (KINDS as readonly string[]).includes(type);
}

async function find(q: string, signal: AbortSignal): Promise<Found[]> {
  const found = await answer(api.GET("/api/search", { params: { query: { q, limit: MOST } }, signal }));
  return found.items.flatMap(({ type, id, title, subtitle }) => (known(type) ? [{ type, id, title: title || id, subtitle }] : []));
}

export const recordsQuery = (typed: string) =>
  queryOptions({
    queryKey: ["palette", typed],
    queryFn: ({ signal }) => find(typed, signal),
    enabled: typed.length > 1,
    staleTime: 30_000,
    gcTime: 60_000,
    meta: { kept: false },
  });

/** The page of what an activity belongs to; null where it belongs to nothing. */
async function homeOf(activityId: string): Promise<string | null> {
  const activity = await answer(api.GET("/api/activities/{activityId}", { params: { path: { activityId } } }));
  if (activity.contactId) return `/contacts/${activity.contactId}`;
  if (activity.dealId) return `/deals/${activity.dealId}`;
  if (activity.companyId) return `/companies/${activity.companyId}`;
  return activity.leadId ? `/leads/${activity.leadId}` : null;
}

/** Where *found* is shown. */
export async function placeOf({ type, id, title }: Found): Promise<string | null> {
  if (type === "activities") return homeOf(id);
  if (type === "tasks") return `/tasks?id=${id}`;
  if (type === "products") return `/catalogue?id=${id}`;
  if (type === "answers") return `/answers?q=${encodeURIComponent(title)}`;
  return type === "conversations" ? `/inbox?show=all&id=${id}` : `/${type}/${id}`;
}
