/** Operations as pages show them: followed while they run, stopped, undone, with what they left alone. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { readOperation, undoOperation, type Operation } from "@/lib/operations";

export type Conflict = Schemas["Conflict"];

export const POLL_MS = 2_000;
const EACH = 20;

/** Asked again every two seconds while it runs. */
export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ["operations", "one", id],
    queryFn: () => readOperation(id),
    refetchInterval: ({ state }) => (state.data?.status === "running" ? POLL_MS : false),
    meta: { kept: false },
  });

export const conflictsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["operations", "conflicts", id],
    queryFn: ({ pageParam }) => answer(api.GET("/api/operations/{operationId}/conflicts", { params: { path: { operationId: id }, query: { limit: EACH, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    meta: { kept: false },
  });

/** Undo it where nothing changed since; the answer is the undoing, which may still be running. */
export function useRevert(operationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => undoOperation(operationId),
    onSuccess: (undoing: Operation) => client.setQueryData(operationQuery(undoing.id).queryKey, undoing),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useCancelOperation(operationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/operations/{operationId}/cancel", { params: { path: { operationId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["operations"] }),
  });
}
