import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/lib/http";
import type { View } from "@/lib/lists";
import { asGroup, parsed, type Group, type Rule } from "@/lib/rules";
import { useUser } from "@/lib/session";
import type { ListSpec } from "./spec";

/** A view to choose: one of everybody's, or one that somebody saved. */
export interface KnownView {
  id: string;
  name: string;
  filter: Group | null;
  q: string;
  sort: string;
  columns: string[] | null;
  saved: View | null;
}

type Call<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

const viewsQuery = (noun: string) =>
  queryOptions({
    queryKey: ["views", noun],
    queryFn: async () => (await answer(api.GET("/api/views" as never, { params: { query: { noun, limit: 200 } } } as never) as Call<{ items: View[] }>)).items,
    staleTime: 60_000,
  });

function ruleOf(filter: unknown): Group | null {
  if (typeof filter === "string") return parsed(filter);
  return filter ? asGroup(filter as Rule) : null;
}

function known(view: View): KnownView {
  return { id: view.id, name: view.name, filter: ruleOf(view.filter), q: view.q ?? "", sort: view.sort ?? "", columns: view.columns, saved: view };
}

/** All, mine, lately changed, and what was saved. */
export function useViews(spec: ListSpec): { views: KnownView[]; pending: boolean } {
  const { t } = useTranslation();
  const user = useUser();
  const { data, isPending } = useQuery(viewsQuery(spec.noun));
  const userId = user?.id ?? "";
  const views = useMemo(() => {
    const nothing = { filter: null, q: "", sort: "", columns: null, saved: null };
    const builtIn = spec.views.map((view) => ({ ...nothing, id: view.id, name: t(`records.views.${view.id}`), filter: asGroupOrNull(view.filter?.(userId)), sort: view.sort ?? "" }));
    return [{ ...nothing, id: "all", name: t("records.views.all") }, ...builtIn, ...(data ?? []).map(known)];
  }, [spec, data, userId, t]);
  return { views, pending: isPending };
}

function asGroupOrNull(rule: Rule | undefined): Group | null {
  return rule ? asGroup(rule) : null;
}

export interface ViewContent {
  name: string;
  filter: Group | null;
  q: string;
  sort: string;
  columns: string[];
  shared: boolean;
}

export function useSaveView(noun: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (content: ViewContent) => answer(api.POST("/api/views" as never, { body: { noun, ...content } } as never) as Call<View>),
    onSuccess: (view) => client.setQueryData(viewsQuery(noun).queryKey, (old) => [...(old ?? []), view]),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}

export function useChangeView(noun: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ view, change }: { view: View; change: Partial<ViewContent> }) =>
      answer(api.PATCH("/api/views/{viewId}" as never, { params: { path: { viewId: view.id } }, body: { version: view.version, ...change } } as never) as Call<View>),
    onSuccess: (view) => client.setQueryData(viewsQuery(noun).queryKey, (old) => old?.map((each) => (each.id === view.id ? view : each))),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}

export function useDeleteView(noun: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: View) => answer(api.DELETE("/api/views/{viewId}" as never, { params: { path: { viewId: view.id } } } as never) as Call<unknown>),
    onSuccess: (_, view) => client.setQueryData(viewsQuery(noun).queryKey, (old) => old?.filter((each) => each.id !== view.id)),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}
