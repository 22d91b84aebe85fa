/** People, products and conversations for the palette. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";

export interface Record {
  type: "contact" | "product" | "conversation";
  id: string;
  title: string;
}

const EACH = 5;

async function find(q: string): Promise<Record[]> {
  const query = { params: { query: { q, limit: EACH } } };
  const [contacts, products, conversations] = await Promise.all([
    answer(api.GET("/api/contacts", query)),
    answer(api.GET("/api/products", query)),
    answer(api.GET("/api/conversations", query)),
  ]);
  return [
    ...contacts.items.map((contact) => ({ type: "contact" as const, id: contact.id, title: contact.name || contact.email || contact.id })),
    ...products.items.map((product) => ({ type: "product" as const, id: product.id, title: product.title })),
    ...conversations.items.map((conversation) => ({ type: "conversation" as const, id: conversation.id, title: `${conversation.contact.name} – ${conversation.subject}` })),
  ];
}

export const recordsQuery = (typed: string) =>
  queryOptions({
    queryKey: ["palette", typed],
    queryFn: () => find(typed),
    enabled: typed.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  });
