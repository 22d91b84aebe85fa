import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";

export interface Stage {
  id: string;
  name: string;
  probability: number;
  rottingDays: number | null;
  requiredFields: string[];
}

export interface Pipeline {
  id: string;
  name: string;
  stages: Stage[];
  /** Why deals are lost, in the words of this pipeline. */
  lostReasons: string[];
  /** So many deals are still being brought to their new stage or probability. */
  settling?: number;
  version: number;
}

/** A stage as it is sent: a new one has no id yet. */
export type SentStage = Omit<Stage, "id"> & { id?: string };

export interface PipelineChange {
  version: number;
  name: string;
  stages: SentStage[];
  lostReasons: string[];
  /** Where the deals of each removed stage go. */
  moveDeals?: Record<string, string>;
}

type Call = <Body>(path: string, init?: object) => Promise<{ data?: Body; error?: unknown; response: Response }>;
const get = api.GET as unknown as Call;
const post = api.POST as unknown as Call;
const patch = api.PATCH as unknown as Call;
const remove = api.DELETE as unknown as Call;

export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines"],
  queryFn: async () => (await answer(get<{ items: Pipeline[] }>("/api/pipelines"))).items,
});

/** How many deals of a pipeline, closed ones too, stand in each stage. */
export const stageCountsQuery = (pipelineId: string) =>
  queryOptions({
    queryKey: ["deals", "per-stage", pipelineId],
    queryFn: async () => {
      const filter = JSON.stringify({ operator: "AND", conditions: [{ field: "pipelineId", operator: "=", value: pipelineId }] });
      const { groups } = await answer(get<{ groups: { key: { stageId: string }; count: number }[] }>("/api/aggregates", { params: { query: { noun: "deals", filter, by: "stageId" } } }));
      return Object.fromEntries(groups.map(({ key, count }) => [key.stageId, count])) as Record<string, number>;
    },
  });

export function useCreatePipeline() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pipeline: { name: string; stages: SentStage[] }) => answer(post<Pipeline>("/api/pipelines", { body: pipeline })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["pipelines"] }),
  });
}

export function useChangePipeline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PipelineChange) => answer(patch<Pipeline>("/api/pipelines/{pipelineId}", { params: { path: { pipelineId: id } }, body: change })),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["pipelines"] }), client.invalidateQueries({ queryKey: ["deals"] })]),
  });
}

export function useDeletePipeline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await answer(remove("/api/pipelines/{pipelineId}", { params: { path: { pipelineId: id } } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["pipelines"] }),
  });
}
