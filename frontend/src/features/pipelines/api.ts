import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export type Stage = Schemas["Stage"];
export type Pipeline = Schemas["Pipeline"];
/** A stage as it is sent: a new one has no id yet. */
export type SentStage = Schemas["StageIn"];
export type NewPipeline = Schemas["NewPipeline"];
export type PipelineChange = Schemas["PipelineChange"];

export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines"],
  queryFn: async () => (await answer(api.GET("/api/pipelines"))).items,
});

/** How many deals of a pipeline, closed ones too, stand in each stage. */
export const stageCountsQuery = (pipelineId: string) =>
  queryOptions({
    queryKey: ["deals", "per-stage", pipelineId],
    queryFn: async () => {
      const filter = JSON.stringify({ operator: "AND", conditions: [{ field: "pipelineId", operator: "=", value: pipelineId }] });
      const { groups } = await answer(api.GET("/api/aggregates", { params: { query: { noun: "deals", filter, by: "stageId" } } }));
      return Object.fromEntries(groups.map(({ key, count }) => [String(key.stageId), count]));
    },
  });

export function useCreatePipeline() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pipeline: NewPipeline) => answer(api.POST("/api/pipelines", { body: pipeline })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["pipelines"] }),
  });
}

export function useChangePipeline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PipelineChange) => answer(api.PATCH("/api/pipelines/{pipelineId}", { params: { path: { pipelineId: id } }, body: change })),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["pipelines"] }), client.invalidateQueries({ queryKey: ["deals"] })]),
  });
}

export function useDeletePipeline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await answer(api.DELETE("/api/pipelines/{pipelineId}", { params: { path: { pipelineId: id } } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["pipelines"] }),
  });
}
