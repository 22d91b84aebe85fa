import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import type { Operation } from "@/lib/operations";
import { asProblem } from "@/lib/problem";

export type Contact = Schemas["Contact"];
export type NewContact = Schemas["NewContact"];
export type ContactChange = Schemas["ContactChange"];
export type TimelineEntry = Schemas["TimelineEntry"];

export const contactsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["contacts", "list", q],
    queryFn: ({ pageParam }) => answer(api.GET("/api/contacts", { params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }), limit: 50 } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const contactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ["contacts", "one", contactId],
    queryFn: () => answer(api.GET("/api/contacts/{contactId}", { params: { path: { contactId } } })),
  });

export const timelineQuery = (contactId: string) =>
  queryOptions({
    queryKey: ["contacts", "timeline", contactId],
    queryFn: () => answer(api.GET("/api/contacts/{contactId}/timeline", { params: { path: { contactId } } })),
  });

/** How the contact stands now, if *error* says that somebody changed it meanwhile. */
export function contactOf(error: unknown): Contact | null {
  const { status, current } = asProblem(error);
  return status === 409 && typeof current === "object" && current !== null && "version" in current ? (current as Contact) : null;
}

export function useCreateContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (contact: NewContact) => answer(api.POST("/api/contacts", { body: contact })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["contacts"] }),
  });
}

/** Begins in the background. */
export function eraseContact(contactId: string): Promise<Operation> {
  return answer(api.POST("/api/contacts/{contactId}/erase", { params: { path: { contactId } } }));
}

export function useChangeContact(contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ContactChange) => answer(api.PATCH("/api/contacts/{contactId}", { params: { path: { contactId } }, body: change })),
    onSuccess: (contact) => client.setQueryData(contactQuery(contactId).queryKey, contact),
    onSettled: () => client.invalidateQueries({ queryKey: ["contacts"] }),
  });
}
