import { Button } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, moment, money, span } from "@/lib/format";
import type { Trial } from "./api";
import styles from "./Sending.module.css";

const CHANGED = ["held", "later", "refused", "released"] as const;
const TONES = { held: "warn", later: "info", refused: "bad", released: "good" } as const;
const FIRST = 6;
type Source = Trial["sources"][number];
type Sample = Trial["samples"][number];

function SourceName({ id, name, kind }: Source) {
  const { t } = useTranslation();
  if (kind === "campaign") return <Link to="/campaigns/$campaignId" params={{ campaignId: id }} className={table.main}>{name}</Link>;
  if (kind === "journey") return <Link to="/journeys/$journeyId" params={{ journeyId: id }} className={table.main}>{name}</Link>;
  return <span className={styles.address}>{`${name} (${t("sending.trial.gone")})`}</span>;
}

/** In words: how many are sent as they were, and what becomes of the others. */
function Words({ told }: { told: Trial }) {
  const { t, i18n } = useTranslation();
  const write = (value: number) => count(value, i18n.language);
  const messages = t("sending.trial.messages", { count: told.messages, total: write(told.messages) });
  const people = t("sending.trial.people", { count: told.people, total: write(told.people) });
  const waits = { median: span((told.waits?.median ?? 0) * 60, i18n.language), longest: span((told.waits?.longest ?? 0) * 60, i18n.language) };
  const { frequencyCap, noConsent, quietHours } = told.back;
  const stopped = told.held + told.refused;
  const saved = told.channels.reduce((sum, each) => sum + (each.saved ?? 0), 0);
  const unpriced = told.channels.some((each) => each.saved === null);
  return (
    <>
      {told.messages > 0 && (
        <p>
          <strong>{told.sent === told.messages ? t("sending.trial.same", { messages, people }) : t(told.sent === 0 ? "sending.trial.none" : "sending.trial.sent", { messages, people, total: write(told.sent) })}</strong>
        </p>
      )}
      <ul className={styles.told}>
        {CHANGED.filter((what) => told[what] > 0).map((what) => (
          <li key={what}>
            {t(what === "later" && waits.median === waits.longest ? "sending.trial.waited" : `sending.trial.${what}`, { count: told[what], total: write(told[what]), ...waits })}
          </li>
        ))}
        {stopped > 0 && (unpriced || saved > 0) && <li>{unpriced ? t("sending.trial.unpriced") : t("sending.trial.saved", { amount: money(saved, told.channels[0]?.currency ?? null, i18n.language) })}</li>}
      </ul>
      {frequencyCap + noConsent + quietHours > 0 && <p className="small quiet">{t("sending.trial.back", { cap: write(frequencyCap), consent: write(noConsent), quiet: write(quietHours) })}</p>}
    </>
  );
}

function Channels({ told }: { told: Trial }) {
  const { t, i18n } = useTranslation();
  const columns = ["sent", "later", "held", "refused", ...(told.released > 0 ? (["released"] as const) : [])] as const;
  return (
    <div className={table.frame}>
      <table className={table.table} aria-label={t("sending.trial.byChannel")}>
        <thead>
          <tr>
            <th scope="col">{t("sending.trial.channel")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={table.num}>
                {t(`sending.trial.columns.${column}`)}
              </th>
            ))}
            <th scope="col" className={table.num}>{t("sending.trial.columns.saved")}</th>
          </tr>
        </thead>
        <tbody>
          {told.channels.map((each) => (
            <tr key={each.channel}>
              <td className={styles.address}>{t(`consent.channels.${each.channel as "email"}`, { defaultValue: each.channel })}</td>
              {columns.map((column) => (
                <td key={column} className={table.num} data-name={t(`sending.trial.columns.${column}`)}>
                  {count(each[column], i18n.language)}
                </td>
              ))}
              <td className={table.num} data-name={t("sending.trial.columns.saved")}>
                {each.held + each.refused === 0 ? "–" : each.saved === null ? "?" : money(each.saved, each.currency, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sources({ sources }: { sources: Source[] }) {
  const { t, i18n } = useTranslation();
  if (sources.length === 0) return null;
  return (
    <section aria-label={t("sending.trial.sources")} className="stack tight">
      <h4>{t("sending.trial.sources")}</h4>
      <ul className={styles.lines}>
        {sources.map((each) => (
          <li key={each.id}>
            <SourceName {...each} />
            <span className="small quiet">
              {CHANGED.filter((what) => each[what] > 0)
                .map((what) => t(`sending.trial.counts.${what}`, { total: count(each[what], i18n.language) }))
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Samples({ samples }: { samples: Sample[] }) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  if (samples.length === 0) return null;
  const when = ({ what, at, until }: Sample) => {
    const said = { at: moment(at, i18n.language), until: until ? moment(until, i18n.language) : "" };
    return what === "released" ? t("sending.trial.heldAt", said) : until ? t("sending.trial.until", said) : t("sending.trial.at", said);
  };
  return (
    <section aria-label={t("sending.trial.samples")} className="stack tight">
      <h4>{t("sending.trial.samples")}</h4>
      <ul className={`${styles.lines} ${styles.people}`}>
        {(all ? samples : samples.slice(0, FIRST)).map((each) => (
          <li key={`${each.contactId} ${each.what}`}>
            <span className="row wrap">
              <Link to="/contacts/$contactId" params={{ contactId: each.contactId }} className={table.main}>
                {each.contactName}
              </Link>
              <Tag tone={TONES[each.what]}>{t(`sending.trial.what.${each.what}`)}</Tag>
            </span>
            <span className="small quiet">{[when(each), each.text].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
      {!all && samples.length > FIRST && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
            {t("sending.trial.showAll", { count: samples.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What a trial came to: in words, by channel, by campaign and journey, for some of the people, and how sure that is. */
export function TrialOutcome({ told }: { told: Trial }) {
  const { t } = useTranslation();
  const title = t("sending.trial.title", { count: told.days });
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: "nearest" }), [told]);
  if (told.messages + told.released === 0)
    return (
      <section ref={box} aria-label={title} className={styles.outcome}>
        <Empty icon={IconMailOff} title={t("sending.trial.nobody")}>
          {t("sending.trial.nobodyHint", { count: told.days })}
        </Empty>
      </section>
    );
  return (
    <section ref={box} aria-label={title} className={styles.outcome}>
      <h3>{title}</h3>
      <p className="small quiet">{t("sending.trial.lead")}</p>
      <Words told={told} />
      <Channels told={told} />
      <Sources sources={told.sources} />
      <Samples samples={told.samples} />
      <details className="small quiet">
        <summary>{t("sending.trial.notes")}</summary>
        <ul className={styles.told}>
          {told.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {told.exact && <li>{t("sending.trial.exact")}</li>}
        </ul>
      </details>
    </section>
  );
}
