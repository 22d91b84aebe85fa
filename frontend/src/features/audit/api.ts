/** The audit trail: read, checked, and a way back for single fields. */
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, written, type Schemas } from "@/lib/http";

export type Entry = Schemas["Entry"];
export type ValueChange = Schemas["ValueChange"];
export type Verification = Schemas["Verification"];

const PAGE = 30;

export interface Asked {
  noun?: string;
  recordId?: string;
  by?: string;
}

export const auditQuery = ({ noun, recordId, by }: Asked) =>
  infiniteQueryOptions({
    queryKey: ["audit", "list", { noun, recordId, by }],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/audit", { params: { query: { limit: PAGE, ...(noun && recordId && { noun, recordId }), ...(by && { by }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export interface Checked {
  holds: boolean;
  checked: number;
  length: number;
  brokenAt: number | null;
  reason: string | null;
}

/** Follow the chain from its beginning to its end, or to the first link that does not hold. */
export async function verify(tell: (sofar: Checked) => void): Promise<Checked> {
  let checked = 0;
  let after: number | null = 0;
  for (;;) {
    const part: Verification = await answer(api.GET("/api/audit/verify", { params: { query: { after } } }));
    checked += part.checked;
    const sofar = { holds: part.holds, checked, length: part.length, brokenAt: part.brokenAt, reason: part.reason };
    tell(sofar);
    after = part.next;
    if (!part.holds || after === null) return sofar;
  }
}

/** Put one field back to how it was before the entry. */
export function useRestore() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ entry, field }: { entry: Entry; field: string }) => written(api.POST("/api/audit/{entryId}/restore", { params: { path: { entryId: entry.id } }, body: { field } })),
    onSettled: (_data, _error, { entry }) => Promise.all(["audit", entry.noun].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
