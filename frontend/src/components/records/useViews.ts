import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asGroup, type Group, type Rule } from "@/lib/rules";
import { useUser } from "@/lib/session";
import type { ListSpec } from "./spec";

export type View = Schemas["View"];

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

const viewsQuery = (noun: string) =>
  queryOptions({
    queryKey: ["views", noun],
    queryFn: async () => (await answer(api.GET("/api/views", { params: { query: { noun, limit: 200 } } }))).items,
    staleTime: 60_000,
  });

function known(view: View): KnownView {
  return { id: view.id, name: view.name, filter: view.filter ? asGroup(view.filter as unknown as Rule) : null, q: view.q, sort: view.sort, columns: view.columns, saved: view };
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

/** The rule as the client's types have it: any JSON. */
function sent<Content extends Partial<ViewContent>>({ filter, ...rest }: Content) {
  return { ...rest, ...(filter !== undefined && { filter: filter as unknown as Record<string, unknown> | null }) };
}

export function useSaveView(noun: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (content: ViewContent) => answer(api.POST("/api/views", { body: { noun, ...sent(content) } })),
    onSuccess: (view) => client.setQueryData(viewsQuery(noun).queryKey, (old) => [...(old ?? []), view]),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}

export function useChangeView(noun: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ view, change }: { view: View; change: Partial<ViewContent> }) =>
      answer(api.PATCH("/api/views/{viewId}", { params: { path: { viewId: view.id } }, body: { version: view.version, ...sent(change) } })),
    onSuccess: (view) => client.setQueryData(viewsQuery(noun).queryKey, (old) => old?.map((each) => (each.id === view.id ? view : each))),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}

/** *gone* is called before the view leaves the cache, and whoever shows it with it. */
export function useDeleteView(noun: string, gone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: View) => answer(api.DELETE("/api/views/{viewId}", { params: { path: { viewId: view.id } } })),
    onSuccess: (_, view) => {
      gone();
      client.setQueryData(viewsQuery(noun).queryKey, (old) => old?.filter((each) => each.id !== view.id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["views", noun] }),
  });
}
