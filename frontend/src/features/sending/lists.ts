/** Lists of addresses to suppress: a file is announced, posted to storage, tried, taken over. The server keeps all of it. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export type SuppressionList = Schemas["SuppressionList"];
export type Reason = SuppressionList["reason"];
const BUSY: SuppressionList["status"][] = ["checking", "taking"];

export const isBusy = (list: SuppressionList | undefined): boolean => list !== undefined && BUSY.includes(list.status);

export const listQuery = (listId: string) =>
  queryOptions({
    queryKey: ["suppressions", "list", listId],
    queryFn: () => answer(api.GET("/api/suppressions/imports/{listId}", { params: { path: { listId } } })),
    refetchInterval: (query) => (isBusy(query.state.data) ? 1000 : false),
    enabled: listId !== "",
    meta: { kept: false },
  });

async function send({ file, reason }: { file: File; reason: Reason }): Promise<SuppressionList> {
  const made = await answer(api.POST("/api/suppressions/imports", { body: { fileName: file.name, size: file.size, reason, source: "" } }));
  const form = new FormData();
  Object.entries(made.upload.fields).forEach(([name, value]) => form.append(name, value));
  form.append("file", file);
  await fetch(made.upload.url, { method: "POST", body: form, mode: "no-cors" });
  return answer(api.POST("/api/suppressions/imports/{listId}/check", { params: { path: { listId: made.id } }, body: {} }));
}

export function useSendList() {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (list) => client.setQueryData(listQuery(list.id).queryKey, list) });
}

export function useTakeList(listId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/suppressions/imports/{listId}/start", { params: { path: { listId } } })),
    onSuccess: (list) => client.setQueryData(listQuery(listId).queryKey, list),
  });
}

/** Download the whole list. */
export function useDownload() {
  return useMutation({
    mutationFn: () => answer(api.GET("/api/suppressions/file/link")),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  });
}
