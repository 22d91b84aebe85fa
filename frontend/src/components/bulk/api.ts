/** Editing many records: a look beforehand, then one operation that is followed to its end. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { finished, type Operation } from "@/lib/operations";

export type BulkEdit = Schemas["BulkEdit"];
export type Preview = Schemas["BulkPreview"];

const MINUTE = 60_000;

/** What would become of the first records; nothing is changed. */
export const previewQuery = (edit: BulkEdit | null) =>
  queryOptions({
    queryKey: ["bulk-preview", edit],
    queryFn: async ({ signal }): Promise<Preview | null> => (edit ? answer(api.POST("/api/bulk-edits/preview", { body: edit, signal })) : null),
    enabled: edit !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: MINUTE,
    meta: { kept: false },
  });

/** Begin, tell how far it is, and answer when it is over. */
export async function edit(wanted: BulkEdit, tell: (operation: Operation) => void): Promise<Operation> {
  const begun = await answer(api.POST("/api/bulk-edits", { body: wanted }));
  tell(begun);
  return finished(begun, undefined, tell);
}

export function cancel(operationId: string): Promise<Operation> {
  return answer(api.POST("/api/operations/{operationId}/cancel", { params: { path: { operationId } } }));
}
