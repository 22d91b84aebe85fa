/** What runs in the background: operations on many records, and files that are made. */
import { infiniteQueryOptions, queryOptions, useMutation } from "@tanstack/react-query";
import { POLL_MS } from "@/components/operations/api";
import { answer, api, type Schemas } from "@/lib/http";
import type { Operation } from "@/lib/operations";

export type ExportFile = Schemas["Export"];

const EACH = 25;
const LATEST = 10;

const running = (operation: Operation): boolean => operation.status === "running";
export const pending = (file: ExportFile): boolean => file.status === "waiting" || file.status === "running";

export const operationsQuery = infiniteQueryOptions({
  queryKey: ["operations", "list"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/operations", { params: { query: { limit: EACH, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(running)) ? POLL_MS : false),
});

export const exportsQuery = queryOptions({
  queryKey: ["exports", "list"],
  queryFn: () => answer(api.GET("/api/exports", { params: { query: { limit: EACH } } })),
  refetchInterval: ({ state }) => (state.data?.items.some(pending) ? POLL_MS : false),
});

export interface Jobs {
  count: number;
  done: number;
  total: number;
}

/** How much is running now; asked again only while something is. *files*: whether the caller may export at all. */
export const jobsQuery = (files: boolean) =>
  queryOptions({
    queryKey: ["operations", "jobs", files],
    queryFn: async (): Promise<Jobs> => {
      const query = { params: { query: { limit: LATEST } } };
      const [operations, made] = await Promise.all([answer(api.GET("/api/operations", query)), files ? answer(api.GET("/api/exports", query)) : null]);
      const going = operations.items.filter(running);
      return {
        count: going.length + (made?.items.filter(pending).length ?? 0),
        done: going.reduce((sum, each) => sum + each.done + each.unchanged + each.conflicts, 0),
        total: going.reduce((sum, each) => sum + each.total, 0),
      };
    },
    refetchInterval: ({ state }) => (state.data && state.data.count > 0 ? POLL_MS : false),
    meta: { kept: false },
  });

export function useDownload() {
  return useMutation({
    mutationFn: async (exportId: string) => {
      const { url } = await answer(api.GET("/api/exports/{exportId}/file/link", { params: { path: { exportId } } }));
      globalThis.location.assign(url);
    },
  });
}
