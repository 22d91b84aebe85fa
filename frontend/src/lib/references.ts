/** What the records are called that others point to; each is asked for once, and remembered. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { readRecord } from "./records";

const MINUTES_5 = 300_000;

const referenceQuery = (noun: string, id: string) =>
  queryOptions({
    queryKey: [noun, "name", id],
    queryFn: async () => {
      const record = await readRecord(noun, id);
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
