import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { PasswordField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { signIn, useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import styles from "./Settings.module.css";

const NOTHING = { currentPassword: "", newPassword: "" };

function useChangePassword() {
  return useMutation({
    mutationFn: (change: Schemas["PasswordChange"]) => answer(api.POST("/auth/password", { body: change })),
    onSuccess: ({ accessToken, user }) => signIn(accessToken, user), // the old keys are void
  });
}

/** One's own password, allowed by the old one. */
export function OwnPassword() {
  const { t } = useTranslation();
  const user = useUser();
  const change = useChangePassword();
  const [fields, setFields] = useState(NOTHING);
  const problem = change.error ? asProblem(change.error) : null;
  const wrong = problem?.field("currentPassword") && t("settings.wrongPassword");

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate(fields, {
      onSuccess: () => {
        setFields(NOTHING);
        toast(t("settings.passwordToast"));
      },
    });
  }

  return (
    <section className={styles.card} aria-label={t("settings.password")}>
      <h2>{t("settings.password")}</h2>
      <form className="stack" onSubmit={submit}>
        {/* So that a password keeper knows whose this is. */}
        <input type="hidden" autoComplete="username" value={user?.email ?? ""} />
        <PasswordField label={t("settings.currentPassword")} value={fields.currentPassword} onChange={(currentPassword) => setFields({ ...fields, currentPassword })} required error={wrong} autoComplete="current-password" showLabel={t("session.showPassword")} />
        <PasswordField label={t("settings.newPassword")} hint={t("settings.passwordHint")} value={fields.newPassword} onChange={(newPassword) => setFields({ ...fields, newPassword })} required error={problem?.field("newPassword")} autoComplete="new-password" showLabel={t("session.showPassword")} />
        <p className="quiet small">{t("settings.passwordOthers")}</p>
        {problem?.status === 429 && <p role="alert">{t("settings.tooMany")}</p>}
        {problem && problem.status !== 429 && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" variant="default" loading={change.isPending}>
          {t("settings.changePassword")}
        </Button>
      </form>
    </section>
  );
}
