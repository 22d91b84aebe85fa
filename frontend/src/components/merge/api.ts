/** Merging records: what it would come to, and doing it. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AnyRecord } from "@/lib/fields";
import { answer, api, type Schemas } from "@/lib/http";
import { finished } from "@/lib/operations";

export type MergeOrder = Schemas["MergeOrder"];
export type MergePreview = Schemas["MergePreview"];
export type FieldChoice = Schemas["FieldChoice"];
export type MergeNoun = "contacts" | "companies";

const MINUTE = 60_000;

export const previewQuery = (order: MergeOrder) =>
  queryOptions({
    queryKey: ["merge-preview", order],
    queryFn: ({ signal }) => answer(api.POST("/api/merges/preview", { body: order, signal })),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: MINUTE,
    meta: { kept: false },
  });

/** Merge, and wait until all that belonged to the losers was moved. */
export function useMerge(noun: MergeNoun) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: MergeOrder) => {
      const ended = await finished(await answer(api.POST("/api/merges", { body: order })));
      if (ended.status === "failed") throw new Error(ended.reason ?? ended.title);
      return ended;
    },
    onSuccess: () => Promise.all([noun, "duplicates", "quality"].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

export function titleOf(record: Record<string, unknown> | undefined): string {
  const { name, title, email, phone, id } = (record ?? {}) as Partial<AnyRecord>;
  return String(name || title || email || phone || id || "");
}
