import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { topicsQuery } from "@/components/consent/api";
import { ChoiceField, TextField } from "@/components/Field";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import { CHANNELS, policyQuery, useChangePolicy, type Channel, type ChannelPolicy, type Policy } from "./api";
import { PolicyTrial } from "./PolicyTrial";
import styles from "./Sending.module.css";

const QUIET = { from: "21:00", to: "08:00" };
const CAP = { messages: 5, days: 7 };

interface PartProps {
  channel: Channel;
  policy: ChannelPolicy;
  put: (part: Partial<ChannelPolicy>) => void;
}

const within = (typed: string, most: number) => Math.min(most, Math.max(1, Math.round(Number(typed)) || 1));

function ChannelPart({ channel, policy, put }: PartProps) {
  const { t } = useTranslation();
  const { consent, quietHours, cap } = policy;
  return (
    <fieldset className={styles.channel}>
      <legend>{t(`consent.channels.${channel}`)}</legend>
      <ChoiceField label={t("sending.consent")} value={consent} onChange={(value) => put({ consent: value as ChannelPolicy["consent"] })} options={(["given", "unless_withdrawn"] as const).map((value) => ({ value, label: t(`sending.consents.${value}`) }))} />
      <label className={styles.check}>
        <input type="checkbox" checked={quietHours !== null} onChange={(event) => put({ quietHours: event.target.checked ? QUIET : null })} />
        {t("sending.quiet")}
      </label>
      {quietHours && (
        <div className={styles.pair}>
          <TextField label={t("sending.from")} value={quietHours.from} onChange={(from) => put({ quietHours: { ...quietHours, from } })} placeholder="21:00" inputMode="numeric" required />
          <TextField label={t("sending.to")} value={quietHours.to} onChange={(to) => put({ quietHours: { ...quietHours, to } })} placeholder="08:00" inputMode="numeric" required />
        </div>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={cap !== null} onChange={(event) => put({ cap: event.target.checked ? CAP : null })} />
        {t("sending.cap")}
      </label>
      {cap && (
        <div className={styles.pair}>
          <TextField label={t("sending.messages")} type="number" min={1} max={100} value={String(cap.messages)} onChange={(typed) => put({ cap: { ...cap, messages: within(typed, 100) } })} />
          <TextField label={t("sending.days")} type="number" min={1} max={30} value={String(cap.days)} onChange={(typed) => put({ cap: { ...cap, days: within(typed, 30) } })} />
        </div>
      )}
    </fieldset>
  );
}

function Form({ saved }: { saved: Policy }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const admin = atLeast(useUser(), "admin");
  const { data: topics = [] } = useQuery(topicsQuery);
  const change = useChangePolicy();
  const [edit, setEdit] = useState<Policy | null>(null);
  const policy = edit ?? saved;
  const clash = asProblem(change.error).status === 409;
  const put = (channel: Channel, part: Partial<ChannelPolicy>) => setEdit({ ...policy, channels: { ...policy.channels, [channel]: { ...policy.channels[channel], ...part } } });

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate(policy, {
      onSuccess: () => {
        setEdit(null);
        toast(t("sending.saved"));
      },
      onError: (error) => {
        if (asProblem(error).status !== 409) return;
        setEdit(null);
        void client.invalidateQueries({ queryKey: policyQuery.queryKey });
      },
    });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <fieldset disabled={!admin} className={styles.whole}>
        <div className={styles.channels}>
          {CHANNELS.map((channel) => (
            <ChannelPart key={channel} channel={channel} policy={policy.channels[channel]} put={(part) => put(channel, part)} />
          ))}
        </div>
        <p className="small quiet">
          {t("sending.quietHint")} {t("sending.capHint")}
        </p>
        <div className={styles.pair}>
          <ChoiceField label={t("sending.defaultTopic")} value={policy.defaultTopic} onChange={(defaultTopic) => setEdit({ ...policy, defaultTopic })} options={topics.map(({ topic, name }) => ({ value: topic, label: name }))} />
          <label className={styles.check}>
            <input type="checkbox" checked={policy.tracking} onChange={(event) => setEdit({ ...policy, tracking: event.target.checked })} />
            {t("sending.tracking")}
          </label>
        </div>
      </fieldset>
      {clash ? <p role="alert">{t("sending.clash")}</p> : <ProblemNote error={change.error} />}
      {admin ? (
        <PolicyTrial policy={edit}>
          <Button type="submit" disabled={!edit} loading={change.isPending}>
            {t("sending.save")}
          </Button>
        </PolicyTrial>
      ) : (
        <p className="quiet">{t("sending.policyHint")}</p>
      )}
    </form>
  );
}

/** What is kept to by channel; administrators change it. */
export function PolicyCard() {
  const { t } = useTranslation();
  const query = useQuery(policyQuery);
  return (
    <section className={styles.card} aria-label={t("sending.policy")}>
      <h2>{t("sending.policy")}</h2>
      {query.isPending && <Loading rows={6} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Form saved={query.data} />}
    </section>
  );
}
