/** What the palette's search finds, and where each of it is shown. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";

export const KINDS = [
  "contacts", "companies", "leads", "deals", "tasks", "activities", "products", "orders", "conversations", "messages", "notes", "answers", "saved_replies", "segments", "campaigns", "journeys", "templates", "users",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Found {
  type: Kind;
  id: string;
  title: string;
  subtitle: string;
  conversationId: string | null;
  /** It says something else in other words. */
  meant: boolean;
}

const MOST = 16;
/** What is found by meaning may come a little later than the rest. */
const LATE_MS = 1_500;
export const MOST_TRIES = 4;

function known(type: string): type is Kind {
  return (KINDS as readonly string[]).includes(type);
}

async function find(q: string, signal: AbortSignal): Promise<{ hits: Found[]; late: boolean }> {
  const found = await answer(api.GET("/api/search", { params: { query: { q, limit: MOST } }, signal }));
  const hits = found.items.flatMap(({ type, id, title, subtitle, conversationId = null, by }) =>
    known(type) ? [{ type, id, title: title || id, subtitle, conversationId, meant: by === "meaning" }] : [],
  );
  return { hits, late: found.late ?? false };
}

export const recordsQuery = (typed: string) =>
  queryOptions({
    queryKey: ["palette", typed],
    queryFn: ({ signal }) => find(typed, signal),
    enabled: typed.length > 1,
    staleTime: 30_000,
    gcTime: 60_000,
    refetchInterval: ({ state }) => (state.data?.late && state.dataUpdateCount < MOST_TRIES ? LATE_MS : false),
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

/** The page of who ordered it; the orders that wait for their customer where nobody is known. */
async function buyerOf(number: string): Promise<string> {
  const filter = JSON.stringify({ field: "externalId", operator: "=", value: number });
  const { items } = await answer(api.GET("/api/orders", { params: { query: { filter, limit: 1 } } }));
  return items[0]?.contactId ? `/contacts/${items[0].contactId}` : "/quality";
}

const PLACE_OF: Partial<Record<Kind, (found: Found) => string | Promise<string | null>>> = {
  activities: ({ id }) => homeOf(id),
  orders: ({ title }) => buyerOf(title),
  tasks: ({ id }) => `/tasks?id=${id}`,
  products: ({ id }) => `/catalogue?id=${id}`,
  users: ({ id }) => `/users?id=${id}`,
  answers: ({ title }) => `/answers?q=${encodeURIComponent(title)}`,
  saved_replies: ({ title }) => `/saved-replies?q=${encodeURIComponent(title)}`,
  conversations: ({ id }) => `/inbox?show=all&id=${id}`,
  messages: ({ id, conversationId }) => `/inbox?show=all&id=${conversationId}#${id}`,
  notes: ({ id, conversationId }) => `/inbox?show=all&id=${conversationId}#${id}`,
};

/** Where *found* is shown. */
export async function placeOf(found: Found): Promise<string | null> {
  return PLACE_OF[found.type]?.(found) ?? `/${found.type}/${found.id}`;
}
