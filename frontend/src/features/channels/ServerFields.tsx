import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Tag } from "@/components/Tag";
import type { Schemas } from "@/lib/http";
import styles from "./Channels.module.css";
import { PORTS, type Security, type ServerForm } from "./mailbox";

interface Props<Form extends ServerForm> {
  kind: "imap" | "smtp";
  form: Form;
  hasPassword: boolean;
  tried: Schemas["TriedServer"] | null | undefined;
  onChange: (change: Partial<Form>) => void;
  faultAt: (kind: "imap" | "smtp", field: string) => string | undefined;
  children?: ReactNode;
}

const SECURITIES: Security[] = ["tls", "starttls"];

/** One server: whether there is one, where it is, and what it said when it was tried. */
export function ServerFields<Form extends ServerForm>({ kind, form, hasPassword, tried, onChange, faultAt, children }: Props<Form>) {
  const { t } = useTranslation();
  const set = (change: Partial<ServerForm>) => onChange(change as Partial<Form>);
  const setSecurity = (security: string) => set({ security: security as Security, port: PORTS[kind][security as Security] });
  return (
    <fieldset className={styles.templates}>
      <legend>{t(`channels.${kind}.title`)}</legend>
      <label className={styles.check}>
        <input type="checkbox" checked={form.on} onChange={(event) => set({ on: event.target.checked })} />
        <span>{t(`channels.${kind}.on`)}</span>
      </label>
      {form.on && (
        <>
          <div className={styles.server}>
            <TextField label={t("channels.host")} value={form.host} onChange={(host) => set({ host })} required placeholder={`${kind}.your-shop.com`} autoComplete="off" error={faultAt(kind, "host")} />
            <ChoiceField
              label={t("channels.security")}
              value={form.security}
              onChange={setSecurity}
              options={(form.security === "none" ? [...SECURITIES, "none" as const] : SECURITIES).map((value) => ({ value, label: t(`channels.securities.${value}`) }))}
              error={faultAt(kind, "security")}
            />
            <TextField label={t("channels.port")} type="number" inputMode="numeric" min={1} max={65535} value={form.port} onChange={(port) => set({ port })} required error={faultAt(kind, "port")} />
          </div>
          <div className={styles.pair}>
            <TextField label={t("channels.user")} value={form.user} onChange={(user) => set({ user })} required={kind === "imap"} autoComplete="off" error={faultAt(kind, "user")} />
            <TextField
              label={t("channels.password")}
              hint={t(hasPassword ? "channels.passwordKept" : "channels.passwordHint")}
              type="password"
              autoComplete="new-password"
              value={form.password}
              onChange={(password) => set({ password })}
              error={faultAt(kind, "password")}
            />
          </div>
          {children}
          <div role="status">
            {tried?.ok && (
              <Tag tone="good" icon={IconCircleCheck}>
                {kind === "imap" ? t("channels.imap.works", { count: tried.messages ?? 0 }) : t("channels.smtp.works")}
              </Tag>
            )}
            {tried && !tried.ok && (
              <p className={styles.trouble}>
                <IconAlertTriangle size={16} aria-hidden /> {tried.detail}
              </p>
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}
