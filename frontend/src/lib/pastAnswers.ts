/** What people answered before to who asked alike: for the inbox, and for approved answers that are made of it. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Schemas } from "./http";

export type PastAnswer = Schemas["Past"];

export const pastAnswersQuery = (suggestionId: string) =>
  queryOptions({
    queryKey: ["suggestions", "past", suggestionId],
    queryFn: () => answer(api.GET("/api/suggestions/{suggestionId}/past", { params: { path: { suggestionId } } })),
    staleTime: 60_000,
  });
