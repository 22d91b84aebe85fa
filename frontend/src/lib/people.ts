/** The colleagues of the organisation; only administrators may ask for all of them. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "./http";
import { atLeast } from "./roles";
import { useUser } from "./session";

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: () => answer(api.GET("/api/users", { params: { query: { limit: 200 } } })),
});

interface Person {
  id: string;
  name: string;
}

/** Oneself and, as far as one may know them, the others. */
export function usePeople(): Person[] {
  const user = useUser();
  const { data } = useQuery({ ...usersQuery, enabled: atLeast(user, "admin") });
  return useMemo(() => {
    const others = data?.items.filter((each) => each.id !== user?.id) ?? [];
    return user ? [{ id: user.id, name: user.name }, ...others] : others;
  }, [data, user]);
}

/** The name of a colleague; "A colleague" where one may not know it. */
export function usePersonName(): (id: string) => string {
  const { t } = useTranslation();
  const people = usePeople();
  return useCallback((id) => people.find((person) => person.id === id)?.name ?? t("message.colleague"), [people, t]);
}
