/** What a field often says, to choose from while typing. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { FieldInfo } from "./fields";
import { answer, api } from "./http";

const NAMES = ["city", "region", "source", "jobTitle", "company"];
const MINUTES_5 = 300_000;
const MOST = 50;

/** Whether many records say the same there, so that it is worth asking. */
function repeats(field: FieldInfo): boolean {
  return field.type === "tags" || NAMES.includes(field.name) || (field.custom === true && field.type === "text");
}

const suggestionsQuery = (noun: string, field: string) =>
  queryOptions({
    queryKey: ["suggested", noun, field],
    queryFn: async (): Promise<string[]> => {
      const { groups } = await answer(api.GET("/api/aggregates", { params: { query: { noun, by: field } } }));
      return groups.flatMap(({ key }) => (typeof key[field] === "string" ? [key[field]] : [])).slice(0, MOST);
    },
    staleTime: MINUTES_5,
    retry: false,
    meta: { kept: false },
  });

/** The values of *field* that records have most often; none where they hardly repeat. */
export function useSuggestions(field: FieldInfo): string[] {
  const noun = field.noun ?? "";
  return useQuery({ ...suggestionsQuery(noun, field.name), enabled: noun !== "" && repeats(field) }).data ?? [];
}
