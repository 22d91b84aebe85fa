import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { count, moment, numbers, span } from "@/lib/format";
import { isMoving, realtimeQuery, STATES, type Campaign, type Realtime, type State } from "./api";
import styles from "./Campaigns.module.css";
import { reasonWords } from "./words";

const share = (value: number, language: string) => numbers(language, { style: "percent", maximumFractionDigits: 1 }).format(value);

/** Everybody as one bar; each part leads to its people. */
function Bar({ campaign, now }: { campaign: Campaign; now: Realtime }) {
  const { t, i18n } = useTranslation();
  const words = (value: number) => count(value, i18n.language);
  const parts = STATES.map((state) => `${words(now[state])} ${t(`campaigns.states.${state}`)}`).join(" + ");
  const equation = t("campaigns.equation", { audience: words(now.audience), parts });
  return (
    <section className="stack" aria-label={t("campaigns.bar")}>
      <div className={styles.bar} role="img" aria-label={equation}>
        {STATES.filter((state) => now[state] > 0).map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: now[state] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {STATES.map((state) => (
          <li key={state}>
            <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} search={{ tab: "people", state }} className={styles.part}>
              <span className={styles.dot} data-state={state} aria-hidden />
              <strong className="number">{words(now[state])}</strong> {t(`campaigns.states.${state}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet number">{equation}</p>
    </section>
  );
}

function Reasons({ campaign, state, reasons, t, language }: { campaign: Campaign; state: State; reasons: Record<string, number>; t: TFunction; language: string }) {
  const found = Object.entries(reasons).filter(([, each]) => each > 0);
  if (found.length === 0) return null;
  return (
    <div className="stack tight">
      <h2>{t(`campaigns.why.${state as "failed"}`)}</h2>
      <ul className={styles.reasons}>
        {found.map(([reason, each]) => (
          <li key={reason}>
            <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} search={{ tab: "people", state, reason }}>
              {count(each, language)} {reasonWords(t, reason)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pace({ now }: { now: Realtime }) {
  const { t, i18n } = useTranslation();
  const facts = [
    now.deliveryRate !== null && t("campaigns.rate", { percent: share(now.deliveryRate, i18n.language) }),
    now.attemptSuccessRate !== null && t("campaigns.attempts", { percent: share(now.attemptSuccessRate, i18n.language) }),
    isMoving(now.status) && now.perMinute !== null && t("campaigns.perMinute", { total: count(Math.round(now.perMinute), i18n.language) }),
    isMoving(now.status) && now.etaSeconds !== null && now.etaSeconds > 0 && t("campaigns.eta", { time: span(now.etaSeconds, i18n.language) }),
    now.delayed > 0 && t("campaigns.waitingQuiet", { count: now.delayed, total: count(now.delayed, i18n.language) }),
    now.heldOut > 0 && t("campaigns.heldOut", { count: now.heldOut, total: count(now.heldOut, i18n.language) }),
  ].filter(Boolean);
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </ul>
  );
}

/** Where everybody is at this moment; it adds up to the audience, always. */
export function Progress({ campaign }: { campaign: Campaign }) {
  const { t, i18n } = useTranslation();
  const query = useQuery(realtimeQuery(campaign.id));
  if (campaign.status === "draft") return <p className={styles.panel}>{t("campaigns.draftHint")}</p>;
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const now = query.data;
  return (
    <div className={styles.panel}>
      {campaign.status === "scheduled" && campaign.schedule && <p>{t("campaigns.scheduledFor", { when: moment(campaign.schedule, i18n.language) })}</p>}
      {campaign.status !== "scheduled" && (
        <>
          <Bar campaign={campaign} now={now} />
          <Pace now={now} />
          <div className={styles.pair}>
            <Reasons campaign={campaign} state="failed" reasons={now.failedBy} t={t} language={i18n.language} />
            <Reasons campaign={campaign} state="suppressed" reasons={now.suppressedBy} t={t} language={i18n.language} />
          </div>
        </>
      )}
      {now.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <IconAlertTriangle size={16} aria-hidden /> {warning}
        </p>
      ))}
      {campaign.audienceHash && campaign.launchedAt && (
        <p className="small quiet">{t("campaigns.frozen", { when: moment(campaign.launchedAt, i18n.language), hash: campaign.audienceHash.slice(0, 12) })}</p>
      )}
    </div>
  );
}
