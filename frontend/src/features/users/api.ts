import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type User = Schemas["User"];
export type NewUser = Schemas["NewUser"];

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: () => answer(api.GET("/api/users", { params: { query: { limit: 200 } } })),
});

export function useCreateUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (user: NewUser) => answer(api.POST("/api/users", { body: user })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["users"] }),
  });
}

export function useChangeRole() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ user, role }: { user: User; role: User["role"] }) =>
      answer(api.PATCH("/api/users/{userId}", { params: { path: { userId: user.id } }, body: { version: user.version, role } })),
    onSuccess: (changed, { user }) => toast(t("users.roleToast", { name: user.name, role: t(`roles.${changed.role}`) }), { undo: () => change.mutate({ user: changed, role: user.role }) }),
    onError: (error) => toast(t("users.notChanged"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["users"] }),
  });
  return change;
}
