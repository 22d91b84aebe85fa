/** How many people a rule describes, exactly, and a few of them. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { answer, api } from "@/lib/http";
import type { Group } from "@/lib/rules";

const PAUSE_MS = 150;

/** An older question is called off as soon as a newer one is asked. */
const previewQuery = (text: string) =>
  queryOptions({
    queryKey: ["contacts", "preview", text],
    queryFn: ({ signal }) => answer(api.POST("/api/customers/preview", { body: { rules: JSON.parse(text) as Record<string, unknown> }, signal })),
    retry: false,
    meta: { kept: false },
  });

export function usePreview(rule: Group | null) {
  const text = rule ? JSON.stringify(rule) : "";
  const [rested] = useDebouncedValue(text, PAUSE_MS);
  const query = useQuery({ ...previewQuery(rested), enabled: rested !== "", placeholderData: keepPreviousData });
  return { ...query, stale: rested !== text || query.isFetching };
}
