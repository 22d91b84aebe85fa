/** The colleagues of the organisation: everybody knows their names, administrators all of them. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "./http";
import { useUser } from "./session";

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: () => answer(api.GET("/api/users", { params: { query: { limit: 200 } } })),
});

const MINUTES_5 = 300_000;

export const colleaguesQuery = queryOptions({
  queryKey: ["users", "names"],
  queryFn: () => answer(api.GET("/api/colleagues")),
  staleTime: MINUTES_5,
});

type Person = Schemas["Colleague"];

/** Oneself and the others. */
export function usePeople(): Person[] {
  const user = useUser();
  const { data } = useQuery({ ...colleaguesQuery, enabled: user !== null });
  return useMemo(() => {
    const others = data?.filter((each) => each.id !== user?.id) ?? [];
    return user ? [{ id: user.id, name: user.name, disabled: false }, ...others] : others;
  }, [data, user]);
}

/** The name of a colleague; "A colleague" of one who was removed. */
export function usePersonName(): (id: string) => string {
  const { t } = useTranslation();
  const people = usePeople();
  return useCallback((id) => people.find((person) => person.id === id)?.name ?? t("common.colleague"), [people, t]);
}
