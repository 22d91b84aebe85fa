/** One record of any sort: read, changed in place, deleted; its timeline, its files. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AnyRecord, Changeable, Noun } from "@/lib/fields";
import { answer, api, written, type Schemas, type Written } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { changeRecord, deleteRecord, listOf, readRecord } from "@/lib/records";

export type TimelineEntry = Schemas["TimelineEntry"];
export type NewActivity = Schemas["NewActivity"];

export const recordQuery = (noun: Changeable, id: string) => queryOptions({ queryKey: [noun, "one", id], queryFn: () => readRecord(noun, id) });

export const timelineQuery = (noun: Noun, id: string, type: string) =>
  infiniteQueryOptions({
    queryKey: [noun, "timeline", id, type],
    queryFn: ({ pageParam }) => listOf<TimelineEntry>(`/api/${noun}/{id}/timeline`, id, { limit: 30, ...(type && { type }), ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const filesQuery = (noun: Noun, id: string) =>
  queryOptions({
    queryKey: [noun, "files", id],
    queryFn: () => answer(api.GET("/api/attachments", { params: { query: { recordType: noun, recordId: id } } })),
  });

/** How the record stands now, if *error* says that somebody changed it meanwhile. */
export function currentOf(error: unknown, id: string): AnyRecord | null {
  const { status, current } = asProblem(error);
  const now = current as AnyRecord | undefined;
  return status === 409 && now?.id === id && typeof now.version === "number" ? now : null;
}

export function useChangeRecord(noun: Changeable, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Record<string, unknown>): Promise<Written<AnyRecord>> => changeRecord(noun, id, change),
    onSuccess: ({ data }) => client.setQueryData(recordQuery(noun, id).queryKey, data),
    onSettled: () => client.invalidateQueries({ queryKey: [noun] }),
  });
}

export function useDeleteRecord(noun: Noun, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteRecord(noun, id),
    onSuccess: () => client.invalidateQueries({ queryKey: [noun, "list"] }),
  });
}

export function useLogActivity(noun: Noun, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activity: NewActivity) => written(api.POST("/api/activities", { body: activity })),
    onSuccess: () => client.invalidateQueries({ queryKey: [noun, "timeline", id] }),
  });
}

/** Announce the file, post it straight to storage, say that it is there. */
async function attach(noun: Noun, id: string, file: File): Promise<unknown> {
  const body = { recordType: noun, recordId: id, name: file.name, contentType: file.type || "application/octet-stream", size: file.size };
  const made = await answer(api.POST("/api/attachments", { body }));
  const form = new FormData();
  Object.entries(made.upload.fields).forEach(([name, value]) => form.append(name, String(value)));
  form.append("file", file);
  await fetch(made.upload.url, { method: "POST", body: form, mode: "no-cors" });
  return answer(api.POST("/api/attachments/{attachmentId}/uploaded", { params: { path: { attachmentId: made.id } } }));
}

export function useAttach(noun: Noun, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => attach(noun, id, file),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: [noun, "files", id] }), client.invalidateQueries({ queryKey: [noun, "timeline", id] })]),
  });
}

export function useOpenFile() {
  return useMutation({
    mutationFn: async (attachmentId: string) => {
      const { url } = await answer(api.GET("/api/attachments/{attachmentId}/link", { params: { path: { attachmentId } } }));
      globalThis.open(url, "_blank", "noopener");
    },
  });
}

export function useDeleteFile(noun: Noun, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (attachmentId: string) => written(api.DELETE("/api/attachments/{attachmentId}", { params: { path: { attachmentId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [noun, "files", id] }),
  });
}
