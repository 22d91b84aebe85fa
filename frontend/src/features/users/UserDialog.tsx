import { Button } from "@mantine/core";
import { IconTrash, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { PasswordField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useDeleteUser, useGivePassword, useSetDisabled, type User } from "./api";
import { useRefusal } from "./refusals";
import styles from "./Users.module.css";

function Access({ user }: { user: User }) {
  const { t } = useTranslation();
  const change = useSetDisabled();
  const { name, disabled } = user;
  const Symbol = disabled ? IconUserCheck : IconUserOff;
  return (
    <section className={styles.section}>
      <h3>{t("users.access")}</h3>
      <p>{t(disabled ? "users.mayNotEnter" : "users.mayEnter", { name })}</p>
      {!disabled && <p className="quiet small">{t("users.disableHint", { name })}</p>}
      <Button variant="default" className={styles.button} leftSection={<Symbol size={16} aria-hidden />} loading={change.isPending} onClick={() => change.mutate({ user, disabled: !disabled })}>
        {t(disabled ? "users.enable" : "users.disable")}
      </Button>
    </section>
  );
}

function Password({ user }: { user: User }) {
  const { t } = useTranslation();
  const words = useRefusal();
  const give = useGivePassword();
  const [password, setPassword] = useState("");
  const { name } = user;

  function submit(event: FormEvent): void {
    event.preventDefault();
    give.mutate(
      { user, password },
      {
        onSuccess: () => {
          setPassword("");
          toast(t("users.passwordToast", { name }));
        },
      },
    );
  }

  const refused = give.error ? asProblem(give.error).field("password") : undefined;
  return (
    <form className={styles.section} onSubmit={submit}>
      <h3>{t("fields.password")}</h3>
      <PasswordField label={t("users.newPassword")} hint={t("users.newPasswordHint", { name })} value={password} onChange={setPassword} required error={refused} autoComplete="new-password" showLabel={t("session.showPassword")} />
      {give.error && !refused && <ProblemNote error={words(give.error)} />}
      <Button type="submit" variant="default" className={styles.button} loading={give.isPending}>
        {t("users.setPassword")}
      </Button>
    </form>
  );
}

/** Deleting cannot be undone, so it takes two clicks. */
function Delete({ user, onDeleted }: { user: User; onDeleted: () => void }) {
  const { t } = useTranslation();
  const words = useRefusal();
  const remove = useDeleteUser();
  const [asked, setAsked] = useState(false);
  const { name } = user;

  function confirm(): void {
    remove.mutate(user, {
      onSuccess: () => {
        toast(t("users.deletedToast", { name }));
        onDeleted();
      },
    });
  }

  return (
    <section className={styles.section}>
      <h3>{t("users.delete")}</h3>
      <p>{t("users.deleteHint", { name })}</p>
      {asked ? (
        <>
          <p>
            <strong>{t("common.deleteSure")}</strong>
          </p>
          {remove.error && <ProblemNote error={words(remove.error)} />}
          <div className="row wrap">
            <Button color="red" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={confirm}>
              {t("users.deleteConfirm", { name })}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              {t("common.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="default" className={styles.button} leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsked(true)}>
          {t("users.delete")}…
        </Button>
      )}
    </section>
  );
}

/** What an administrator may do with a colleague, beyond the role. */
export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("users.manageNamed", { name: user.name })} onClose={onClose}>
      <div className={styles.sections}>
        <Access user={user} />
        <Password user={user} />
        <Delete user={user} onDeleted={onClose} />
      </div>
    </Dialog>
  );
}
