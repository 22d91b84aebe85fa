import { Button } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useChangeChannel, useTryMailbox, type Channel } from "./api";
import styles from "./Channels.module.css";
import { changeOf, formOf, tryOf, type MailboxForm } from "./mailbox";
import { ServerFields } from "./ServerFields";

/** The pointers of a fault: by the change of a channel, and by a try. */
function pointersOf(kind: "imap" | "smtp", field: string): string[] {
  return field === "password" ? [`/credentials/${kind}Password`, `/${kind}Password`] : [`/options/${kind}/${field}`, `/${kind}/${field}`];
}

/** Where the mail of a mailbox is fetched, and by which server it leaves; tried before it is kept. */
export function MailboxDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeChannel(channel.id);
  const attempt = useTryMailbox();
  const [form, setForm] = useState<MailboxForm>(() => formOf(channel));
  const error = change.error ?? attempt.error;
  const problem = error ? asProblem(error) : null;
  const faultAt = (kind: "imap" | "smtp", field: string) => problem?.errors.find((each) => pointersOf(kind, field).includes(each.pointer))?.detail;
  const kept = formOf(channel);

  function edit(next: MailboxForm): void {
    setForm(next);
    attempt.reset();
    change.reset();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate(changeOf(channel, form), { onSuccess: onClose });
  }

  return (
    <Dialog title={t("channels.mailboxOf", { address: channel.address })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ServerFields kind="imap" form={form.imap} hasPassword={kept.imap.on} tried={attempt.data?.imap} onChange={(imap) => edit({ ...form, imap: { ...form.imap, ...imap } })} faultAt={faultAt}>
          <div className={styles.pair}>
            <TextField
              label={t("channels.folders")}
              hint={t("channels.foldersHint")}
              value={form.imap.folders}
              onChange={(folders) => edit({ ...form, imap: { ...form.imap, folders } })}
              required
              error={faultAt("imap", "folders")}
            />
            <TextField
              label={t("channels.historyDays")}
              hint={t("channels.historyHint")}
              type="number"
              inputMode="numeric"
              min={0}
              max={30}
              value={form.imap.historyDays}
              onChange={(historyDays) => edit({ ...form, imap: { ...form.imap, historyDays } })}
              required
              error={faultAt("imap", "historyDays")}
            />
          </div>
          <label className={styles.check}>
            <input type="checkbox" checked={form.imap.markSeen} onChange={(event) => edit({ ...form, imap: { ...form.imap, markSeen: event.target.checked } })} />
            <span>{t("channels.markSeen")}</span>
          </label>
        </ServerFields>
        <ServerFields kind="smtp" form={form.smtp} hasPassword={kept.smtp.on} tried={attempt.data?.smtp} onChange={(smtp) => edit({ ...form, smtp: { ...form.smtp, ...smtp } })} faultAt={faultAt} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <div className="row wrap">
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
          {(form.imap.on || form.smtp.on) && (
            <Button variant="default" leftSection={<IconPlugConnected size={16} aria-hidden />} loading={attempt.isPending} onClick={() => attempt.mutate(tryOf(channel, form))}>
              {t("channels.try")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
