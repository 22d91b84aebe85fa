/** What customers want: the starter set of intents, as the organisation calls it, and its own. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { plain } from "./format";
import { answer, api, type Schemas } from "./http";

export type Intent = Schemas["Intent"];

const MINUTES_5 = 300_000;

export const intentsQuery = queryOptions({
  queryKey: ["assistant", "intents"],
  queryFn: async () => (await answer(api.GET("/api/assistant/intents"))).items,
  staleTime: MINUTES_5,
});

/** The name of an intent by its key, also of one that was deleted. */
export function useIntentName(): (key: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(intentsQuery);
  return useCallback((key) => data?.find((each) => each.key === key)?.name ?? t(`intents.${key as "price"}`, { defaultValue: plain(key) }), [data, t]);
}

/** What can be chosen, but for those *without*; what is *chosen* already stays, whatever became of it. */
export function useIntentOptions(chosen: readonly string[] = [], without: readonly string[] = []): { value: string; label: string }[] {
  const { t } = useTranslation();
  const { data } = useQuery(intentsQuery);
  const name = useIntentName();
  const known = data?.filter((each) => !each.hidden).map((each) => each.key) ?? Object.keys(t("intents", { returnObjects: true }));
  const keys = new Set([...known.filter((key) => !without.includes(key)), ...chosen]);
  return [...keys].map((value) => ({ value, label: name(value) }));
}
