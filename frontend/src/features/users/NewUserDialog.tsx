import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useCreateUser, type NewUser } from "./api";

const ROLES = ["rep", "manager", "admin"] as const;

export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateUser();
  const [user, setUser] = useState<NewUser>({ name: "", email: "", password: "", role: "rep" });
  const problem = create.error ? asProblem(create.error) : null;
  const set = (part: Partial<NewUser>) => setUser({ ...user, ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(user, {
      onSuccess: () => {
        toast(t("users.addedToast", { name: user.name }));
        onClose();
      },
    });
  }

  return (
    <Dialog title={t("users.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("fields.name")} value={user.name} onChange={(name) => set({ name })} required error={problem?.field("name")} />
        <TextField label={t("fields.email")} type="email" value={user.email} onChange={(email) => set({ email })} required error={problem?.field("email")} autoComplete="off" />
        <TextField label={t("users.firstPassword")} hint={t("users.passwordHint")} type="password" value={user.password} onChange={(password) => set({ password })} required error={problem?.field("password")} autoComplete="new-password" />
        <ChoiceField label={t("fields.role")} value={user.role} onChange={(role) => set({ role: role as NewUser["role"] })} options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={create.isPending}>
          {t("users.add")}
        </Button>
      </form>
    </Dialog>
  );
}
