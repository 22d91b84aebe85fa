import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { toast } from "@/lib/toasts";
import { useRefusal } from "./refusals";

export type User = Schemas["User"];
export type NewUser = Schemas["NewUser"];

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
  const words = useRefusal();
  const change = useMutation({
    mutationFn: ({ user, role }: { user: User; role: User["role"] }) =>
      answer(api.PATCH("/api/users/{userId}", { params: { path: { userId: user.id } }, body: { version: user.version, role } })),
    onSuccess: (changed, { user }) => toast(t("users.roleToast", { name: user.name, role: t(`roles.${changed.role}`) }), { undo: () => change.mutate({ user: changed, role: user.role }) }),
    onError: (error) => toast(t("users.notChanged"), { tone: "failed", detail: words(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["users"] }),
  });
  return change;
}

/** Keep a user out, or let them in again; ten seconds to undo. */
export function useSetDisabled() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const words = useRefusal();
  const change = useMutation({
    mutationFn: ({ user, disabled }: { user: User; disabled: boolean }) =>
      answer(api.PATCH("/api/users/{userId}", { params: { path: { userId: user.id } }, body: { version: user.version, disabled } })),
    onSuccess: (changed, { user, disabled }) => toast(t(disabled ? "users.disabledToast" : "users.enabledToast", { name: user.name }), { undo: () => change.mutate({ user: changed, disabled: !disabled }) }),
    onError: (error) => toast(t("users.accessNotChanged"), { tone: "failed", detail: words(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["users"] }),
  });
  return change;
}

export function useDeleteUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (user: User) => answer(api.DELETE("/api/users/{userId}", { params: { path: { userId: user.id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["users"] }),
  });
}

export function useGivePassword() {
  return useMutation({
    mutationFn: ({ user, password }: { user: User; password: string }) => answer(api.POST("/api/users/{userId}/password", { params: { path: { userId: user.id } }, body: { password } })),
  });
}
