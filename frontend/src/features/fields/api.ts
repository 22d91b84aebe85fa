import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export const NOUNS = ["contacts", "companies", "leads", "deals"] as const;
export type FieldNoun = (typeof NOUNS)[number];

export type CustomField = Schemas["Field"];
export type NewField = Schemas["NewField"];
export type FieldChange = Schemas["CustomFieldChange"];

/** The tenant's own fields of *noun*, the archived ones too. */
export const customFieldsQuery = (noun: FieldNoun) =>
  queryOptions({
    queryKey: ["fields", noun, "custom"],
    queryFn: async () => (await answer(api.GET("/api/fields", { params: { query: { noun, archived: true } } }))).items.filter((field) => field.custom),
  });

export function useCreateField() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (field: NewField) => answer(api.POST("/api/fields", { body: field })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["fields"] }),
  });
}

export function useChangeField(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: FieldChange) => answer(api.PATCH("/api/fields/{fieldId}", { params: { path: { fieldId: id } }, body: change })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["fields"] }),
  });
}
