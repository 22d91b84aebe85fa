/** Whether one person may be written to, and what they said about it. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, written, type Schemas } from "@/lib/http";

export type Contactability = Schemas["Contactability"];
export type Reach = Schemas["Reach"];
export type Said = Schemas["ConsentOut"];
export type Saying = Schemas["ConsentChange"];

export const topicsQuery = queryOptions({ queryKey: ["topics"], queryFn: () => answer(api.GET("/api/topics")) });

export const contactabilityQuery = (contactId: string) =>
  queryOptions({
    queryKey: ["contacts", "contactability", contactId],
    queryFn: () => answer(api.GET("/api/contacts/{contactId}/contactability", { params: { path: { contactId } } })),
  });

export function useSay(contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Saying) => written(api.POST("/api/contacts/{contactId}/consent", { params: { path: { contactId } }, body: said })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["contacts"] }),
  });
}
