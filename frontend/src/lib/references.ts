/** What the records are called that others point to; asked for together, and remembered. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "./http";
import type { AnyRecord } from "./fields";

const MINUTES_5 = 300_000;

type Call = Promise<{ data?: AnyRecord; error?: unknown; response: Response }>;

const referenceQuery = (noun: string, id: string) =>
  queryOptions({
    queryKey: [noun, "name", id],
    queryFn: async () => {
      const record = await answer(api.GET(`/api/${noun}/{id}` as never, { params: { path: { id } } } as never) as Call);
      return String(record.name || record.title || record.email || id);
    },
    staleTime: MINUTES_5,
    retry: false,
  });

/** Its name; null until it is known, and its id where there is no such record (any more). */
export function useReferenceName(noun: string, id: string): string | null {
  const { data, isError } = useQuery(referenceQuery(noun, id));
  return data ?? (isError ? id : null);
}
