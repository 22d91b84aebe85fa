import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { usersQuery } from "@/lib/people";
import { atLeast } from "@/lib/roles";
import type { User } from "@/lib/session";
import type { Named } from "./api";

/** The colleagues by name, as far as the server tells this user. */
export function usePeople(user: User | null) {
  const { data } = useQuery({ ...usersQuery, enabled: atLeast(user, "admin"), retry: false });
  const people = useMemo<Named[]>(() => data?.items ?? (user ? [user] : []), [data, user]);
  const names = useMemo(() => new Map(people.map((person) => [person.id, person.name])), [people]);
  const nameOf = useCallback((id: string | null) => (id ? (names.get(id) ?? null) : null), [names]);
  return { people, nameOf };
}
