import { Button } from "@mantine/core";
import { IconCheck, IconClock, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { Tag } from "@/components/Tag";
import { count, day, moment } from "@/lib/format";
import { contactabilityQuery, topicsQuery, type Contactability, type Reach, type Said } from "./api";
import styles from "./Consent.module.css";
import { SayDialog } from "./SayDialog";

/** The time of *at* on a clock in *zone*. */
function theirs(at: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: zone }).format(new Date(at));
}

function Answer({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  if (reach.allowed) return <Tag tone="good" icon={IconCheck}>{t("consent.yes")}</Tag>;
  if (reach.until) return <Tag tone="warn" icon={IconClock}>{t("consent.notNow")}</Tag>;
  return <Tag tone="bad" icon={IconX}>{t("consent.no")}</Tag>;
}

function Channel({ reach, zone }: { reach: Reach; zone: string }) {
  const { t, i18n } = useTranslation();
  const { channel, address, reason, until } = reach;
  return (
    <li className={styles.channel}>
      <div className="row spread">
        <strong>{t(`consent.channels.${channel}`)}</strong>
        <Answer reach={reach} />
      </div>
      <p className={styles.address}>{address}</p>
      {reason && (
        <p className="small">
          {t(`consent.reasons.${reason}`)}
          {until && <>; {t("consent.until", { at: moment(until, i18n.language), theirs: theirs(until, zone, i18n.language) })}</>}
        </p>
      )}
    </li>
  );
}

function Proof({ proof, nameOf }: { proof: Said[]; nameOf: (topic: string) => string }) {
  const { t, i18n } = useTranslation();
  if (proof.length === 0) return <p className="quiet">{t("consent.noProof")}</p>;
  return (
    <details className={styles.proof}>
      <summary>{t("consent.proof", { count: proof.length })}</summary>
      <ul className="stack">
        {proof.map((said) => (
          <li key={`${said.at} ${said.channel} ${said.topic} ${said.status}`}>
            <p>
              <strong>{t(`consent.${said.status}`)}</strong> · {t(`consent.channels.${said.channel}`)} · {nameOf(said.topic ?? "")}
            </p>
            {said.text && <blockquote className={styles.words}>{said.text}</blockquote>}
            <p className="small quiet">
              {moment(said.at, i18n.language)} · {said.source || t("consent.unsaid")}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ found, nameOf }: { found: Contactability; nameOf: (topic: string) => string }) {
  const { t, i18n } = useTranslation();
  const reached = found.channels.filter((reach) => reach.address);
  const unreached = found.channels.filter((reach) => !reach.address && reach.channel !== "simulator");
  const list = new Intl.ListFormat(i18n.language, { type: "disjunction" }).format(unreached.map((reach) => t(`consent.channels.${reach.channel}`)));
  return (
    <>
      <p className="small quiet">{t("consent.about", { topic: nameOf(found.topic) })}</p>
      <ul className={styles.channels}>
        {reached.map((reach) => (
          <Channel key={reach.channel} reach={reach} zone={found.timeZone} />
        ))}
      </ul>
      {unreached.length > 0 && <p className="small quiet">{t("consent.noAddress", { channels: list })}</p>}
      {found.suppressions.map((row) => (
        <p key={row.id} className={styles.suppressed}>
          {t("consent.suppressed", { address: row.address, reason: t(`consent.suppressions.${row.reason}`), at: day(row.at, i18n.language) })}
        </p>
      ))}
      <p className="small">{t("consent.pressure", { week: count(found.pressure.last7Days, i18n.language), month: count(found.pressure.last30Days, i18n.language) })}</p>
      <Proof proof={found.proof} nameOf={nameOf} />
    </>
  );
}

/** By channel whether a person may be written to now, why not, until when; and what they said, as proof. */
export function MayWeWrite({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const query = useQuery(contactabilityQuery(contactId));
  const { data: topics = [] } = useQuery(topicsQuery);
  const [saying, setSaying] = useState(false);
  const nameOf = (topic: string) => topics.find((each) => each.topic === topic)?.name ?? topic;
  return (
    <section className={styles.card} aria-label={t("consent.title")}>
      <h2>{t("consent.title")}</h2>
      {query.isPending && <Loading rows={3} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <Shown found={query.data} nameOf={nameOf} />
          <div>
            <Button variant="default" onClick={() => setSaying(true)}>
              {t("consent.note")}
            </Button>
          </div>
        </>
      )}
      {saying && query.data && <SayDialog contactId={contactId} topic={query.data.topic} onClose={() => setSaying(false)} />}
    </section>
  );
}
