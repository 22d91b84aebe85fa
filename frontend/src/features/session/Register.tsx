import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { PasswordField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useRegister } from "./api";
import { Front } from "./Front";

const NOTHING = { organisation: "", name: "", email: "", password: "" };

export function Register() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const register = useRegister();
  const [account, setAccount] = useState(NOTHING);
  const problem = register.error ? asProblem(register.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    register.mutate(account, { onSuccess: () => navigate({ to: "/inbox" }) });
  }

  function field(name: keyof typeof NOTHING) {
    return {
      label: t(`fields.${name}`),
      value: account[name],
      error: problem?.field(name),
      required: true,
      onChange: (value: string) => setAccount({ ...account, [name]: value }),
    };
  }

  return (
    <Front
      title={t("session.register")}
      foot={
        <>
          {t("session.known")} <Link to="/sign-in">{t("session.signIn")}</Link>
        </>
      }
    >
      <form onSubmit={submit} className="stack">
        <TextField {...field("organisation")} autoComplete="organization" />
        <TextField {...field("name")} autoComplete="name" />
        <TextField {...field("email")} type="email" autoComplete="username" />
        <PasswordField {...field("password")} autoComplete="new-password" hint={t("session.passwordHint")} showLabel={t("session.showPassword")} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" size="md" loading={register.isPending}>
          {t("session.create")}
        </Button>
      </form>
    </Front>
  );
}
