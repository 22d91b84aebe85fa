import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { FieldInfo, FieldType } from "@/lib/fields";
import { answer, api } from "@/lib/http";

export const NOUNS = ["contacts", "companies", "leads", "deals"] as const;
export type FieldNoun = (typeof NOUNS)[number];

export interface CustomField extends FieldInfo {
  id: string;
  archived?: boolean;
}

export interface NewField {
  noun: FieldNoun;
  label: string;
  type: FieldType;
  choices?: string[];
  refersTo?: string;
}

export interface FieldChange {
  label?: string;
  choices?: string[];
  archived?: boolean;
}

type Call = <Body>(path: string, init?: object) => Promise<{ data?: Body; error?: unknown; response: Response }>;
const get = api.GET as unknown as Call;
const post = api.POST as unknown as Call;
const patch = api.PATCH as unknown as Call;

/** The tenant's own fields of *noun*, the archived ones too. */
export const customFieldsQuery = (noun: FieldNoun) =>
  queryOptions({
    queryKey: ["fields", noun, "custom"],
    queryFn: async () => (await answer(get<{ items: CustomField[] }>("/api/fields", { params: { query: { noun, archived: true } } }))).items.filter((field) => field.custom),
  });

export function useCreateField() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (field: NewField) => answer(post<CustomField>("/api/fields", { body: field })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["fields"] }),
  });
}

export function useChangeField(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: FieldChange) => answer(patch<CustomField>("/api/fields/{fieldId}", { params: { path: { fieldId: id } }, body: change })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["fields"] }),
  });
}
