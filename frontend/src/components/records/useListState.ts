import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Asked } from "@/lib/lists";
import { textOf } from "@/lib/rules";
import { useUser } from "@/lib/session";
import type { ListSpec } from "./spec";
import type { KnownView } from "./useViews";

/** What the URL says of a list. What it does not say is as the view has it. */
export interface ListSearch {
  q?: string;
  filter?: string;
  sort?: string;
  columns?: string;
  view?: string;
  new?: string;
}

export interface Shown {
  q: string;
  filter: string;
  sort: string;
  columns: string[];
}

/** In the URL: emptied, where the view has something. */
const NONE = "none";

function toUrl(value: string, before: string): string | undefined {
  if (value === before) return undefined;
  return value || NONE;
}

function fromUrl(value: string | undefined, before: string): string {
  if (value === undefined) return before;
  return value === NONE ? "" : value;
}

function overridden(search: ListSearch): boolean {
  return [search.q, search.filter, search.sort, search.columns].some((each) => each !== undefined);
}

function baseOf(spec: ListSpec, view: KnownView | undefined): Shown {
  if (!view) return { q: "", filter: "", sort: spec.sort, columns: spec.columns };
  return { q: view.q, filter: textOf(view.filter), sort: view.sort || spec.sort, columns: view.columns?.length ? view.columns : spec.columns };
}

/** What is shown is the view with what the URL says on top; the back button brings each step back. */
export function useListState(spec: ListSpec, views: KnownView[]) {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const user = useUser();
  const view = views.find((each) => each.id === (search.view ?? "all"));

  const base = useMemo(() => baseOf(spec, view), [view, spec]);
  const shown = useMemo<Shown>(() => {
    const columns = fromUrl(search.columns, base.columns.join(",")).split(",").filter(Boolean);
    return { q: fromUrl(search.q, base.q), filter: fromUrl(search.filter, base.filter), sort: fromUrl(search.sort, base.sort), columns: columns.length > 0 ? columns : spec.columns };
  }, [search.q, search.filter, search.sort, search.columns, base, spec.columns]);
  const { q, filter, sort } = shown;
  const asked = useMemo<Asked>(() => ({ q, filter, sort }), [q, filter, sort]);

  const go = useCallback((next: ListSearch, replace = false) => void navigate({ to: ".", search: next as never, replace }), [navigate]);
  const change = useCallback(
    (part: Partial<Shown>, replace = false) => {
      const next = { ...shown, ...part };
      const columns = toUrl(next.columns.join(","), base.columns.join(","));
      go({ view: search.view, q: toUrl(next.q, base.q), filter: toUrl(next.filter, base.filter), sort: toUrl(next.sort, base.sort), columns }, replace);
    },
    [shown, base, go, search.view],
  );
  return { view, base, shown, asked, changed: overridden(search), change, go, search, userId: user?.id ?? "" };
}

export type ListState = ReturnType<typeof useListState>;
