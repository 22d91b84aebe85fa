/** Segments as something that people can be asked by: "Segment is any of …". */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "./ask";
import { withLabels, type FieldInfo } from "./fields";
import { atLeast } from "./roles";
import type { Condition } from "./rules";
import { useUser } from "./session";

const MINUTES_5 = 300_000;
const FIELD: FieldInfo = { name: "segment", label: "Segment", type: "choice", filterable: true, sortable: false };

/** What each segment is called, by id. */
export const segmentNamesQuery = queryOptions({
  queryKey: ["segments", "names"],
  queryFn: async () => {
    const { items } = await ask<{ items: { id: string; name: string }[] }>("GET", "/api/segments", { query: { limit: 200 } });
    return Object.fromEntries(items.map(({ id, name }) => [id, name]));
  },
  staleTime: MINUTES_5,
  retry: false,
});

/** The rule of whoever is in the segment. */
export function inSegment(id: string): Condition {
  return { field: FIELD.name, operator: "in", value: [id] };
}

/** *fields* of *noun* and, for people, the segments they may be in. */
export function useWithSegments(noun: string, fields: Map<string, FieldInfo>): Map<string, FieldInfo> {
  const asked = atLeast(useUser(), "manager") && noun === "contacts";
  const { data } = useQuery({ ...segmentNamesQuery, enabled: asked });
  return useMemo(() => (data && asked ? withLabels(new Map([...fields, [FIELD.name, FIELD]]), { [FIELD.name]: data }) : fields), [data, asked, fields]);
}
