import { Button } from "@mantine/core";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { PasswordField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useSignIn } from "./api";
import { Front } from "./Front";

/** Only a path of our own: `//elsewhere` would leave the site. */
function safe(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/inbox";
}

export function SignIn() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: "/sign-in" });
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password }, { onSuccess: () => router.history.replace(safe(next)) });
  }

  return (
    <Front
      title={t("session.signIn")}
      foot={
        <>
          {t("session.new")} <Link to="/register">{t("session.register")}</Link>
        </>
      }
    >
      <form onSubmit={submit} className="stack">
        <TextField label={t("fields.email")} type="email" autoComplete="username" required value={email} onChange={setEmail} />
        <PasswordField label={t("fields.password")} autoComplete="current-password" required value={password} onChange={setPassword} showLabel={t("session.showPassword")} />
        <ProblemNote error={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t("session.signIn")}
        </Button>
      </form>
    </Front>
  );
}
