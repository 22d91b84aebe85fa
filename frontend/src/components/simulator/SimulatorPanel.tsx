import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { count, isPast, moment, time } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { handedQuery, simulatorQuery, useBehave, type Behaviour } from "./api";
import styles from "./simulator.module.css";

const SHARES = ["successRate", "duplicateRate", "lateRate"] as const;
const NUMBERS = ["seed", "retries", "latencyMs", "perMinute"] as const;
type Figure = (typeof SHARES)[number] | (typeof NUMBERS)[number];
const OUTAGE_MS = 60_000;
const SHOWN = 100;

const isShare = (name: Figure): boolean => (SHARES as readonly string[]).includes(name);

function Form({ now }: { now: Behaviour }) {
  const { t, i18n } = useTranslation();
  const behave = useBehave();
  const shown = (name: Figure) => String(isShare(name) ? Math.round(now[name] * 1000) / 10 : now[name]);
  const [typed, setTyped] = useState<Partial<Record<Figure, string>>>({});
  const [mixed, setMixed] = useState(Boolean(now.outOfOrder));
  const problem = behave.error ? asProblem(behave.error) : null;
  const outage = now.outages.find((each) => !isPast(each.endsAt));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const figures = Object.entries(typed).map(([name, text]) => [name, isShare(name as Figure) ? Number(text) / 100 : Number(text)]);
    behave.mutate(
      { ...(Object.fromEntries(figures) as Partial<Behaviour>), outOfOrder: mixed },
      {
        onSuccess: () => {
          setTyped({});
          toast(t("simulator.saved"));
        },
      },
    );
  }

  function fail(): void {
    const begin = Date.now();
    behave.mutate({ outages: outage ? [] : [{ beginsAt: new Date(begin).toISOString(), endsAt: new Date(begin + OUTAGE_MS).toISOString() }] });
  }

  return (
    <form className={styles.panel} onSubmit={submit} aria-label={t("simulator.title")}>
      <h2>{t("simulator.title")}</h2>
      <p className="quiet">{t("simulator.hint")}</p>
      <div className={styles.grid}>
        {[...SHARES, ...NUMBERS].map((name) => (
          <TextField key={name} type="number" label={t(`simulator.${name}`)} value={typed[name] ?? shown(name)} error={problem?.field(name)} onChange={(text) => setTyped({ ...typed, [name]: text })} />
        ))}
      </div>
      <label className={styles.option}>
        <input type="checkbox" checked={mixed} onChange={() => setMixed(!mixed)} />
        {t("simulator.outOfOrder")}
      </label>
      <div className="row wrap">
        <Button type="submit" loading={behave.isPending}>
          {t("simulator.save")}
        </Button>
        <Button variant="default" onClick={fail}>
          {t(outage ? "simulator.outageEnd" : "simulator.outage")}
        </Button>
        {outage && <span className="small quiet">{t("simulator.outageUntil", { time: time(outage.endsAt, i18n.language) })}</span>}
      </div>
      <ProblemNote error={behave.error} />
    </form>
  );
}

function HandedOver({ campaignId }: { campaignId: string }) {
  const { t, i18n } = useTranslation();
  const { data, refetch, isFetching } = useQuery(handedQuery(campaignId));
  if (!data) return null;
  return (
    <section className={styles.panel} aria-label={t("simulator.handed")}>
      <header className="row spread">
        <h2>{t("simulator.handed")}</h2>
        <Button size="compact-md" variant="subtle" loading={isFetching} onClick={() => void refetch()}>
          {t("simulator.look")}
        </Button>
      </header>
      <p className="number">{data.length === 0 ? t("simulator.handedNone") : t("simulator.handedTotal", { count: data.length, total: count(data.length, i18n.language) })}</p>
      {/* Scrolled by keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className={styles.handed} tabIndex={0} aria-label={t("simulator.handed")}>
        {data.slice(0, SHOWN).map((each) => (
          <li key={each.messageId}>
            <span className="cut">{each.to}</span>
            <span className="quiet small number">{moment(each.at, i18n.language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How the invented vendor behaves; where there is none, as in production, there is nothing to see. */
export function SimulatorPanel({ campaignId }: { campaignId?: string }) {
  const query = useQuery(simulatorQuery);
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return asProblem(query.error).status === 404 ? null : <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack">
      <Form now={query.data} />
      {campaignId && <HandedOver campaignId={campaignId} />}
    </div>
  );
}
