import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconClockExclamation, IconHeartbeat, IconMailForward, IconMailDown, IconPackage, IconRefresh, IconSpeakerphone, IconTemplate, IconWebhook, type Icon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import { Empty, ListStates } from "@/components/States";
import { Tag, type Tone } from "@/components/Tag";
import { count, moment } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { healthQuery, useFetchLeads, usePollMailbox, type SourceHealth } from "./api";
import styles from "./Channels.module.css";

const STATUS: Record<SourceHealth["status"], { tone: Tone; icon: Icon }> = {
  ok: { tone: "good", icon: IconCircleCheck },
  late: { tone: "warn", icon: IconClockExclamation },
  failing: { tone: "bad", icon: IconAlertTriangle },
  new: { tone: "plain", icon: IconClock },
};
const KINDS: Record<SourceHealth["kind"], Icon> = { catalogue: IconPackage, webhook: IconWebhook, imap: IconMailDown, smtp: IconMailForward, leads: IconSpeakerphone, templates: IconTemplate };

function lagOf(seconds: number, language: string): string {
  const unit = seconds < 90 ? "second" : seconds < 5400 ? "minute" : "hour";
  const size = { second: 1, minute: 60, hour: 3600 }[unit];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(Math.round(seconds / size));
}

/** What the clock does by itself, now: fetch mail, or the leads that Meta did not give. */
function TryNow({ row }: { row: SourceHealth }) {
  const { t } = useTranslation();
  const may = atLeast(useUser(), "admin");
  const [poll, fetchLeads] = [usePollMailbox(), useFetchLeads()];
  const owes = row.kind === "leads" && Boolean(row.waiting);
  const { channelId } = row;
  if (!may || !channelId || !(row.kind === "imap" || owes)) return null;
  const ask = owes ? fetchLeads : poll;
  return (
    <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={ask.isPending} onClick={() => ask.mutate(channelId)}>
      {t(owes ? "channels.tryAgain" : "channels.pollNow")}
    </Button>
  );
}

function HealthCard({ row }: { row: SourceHealth }) {
  const { t, i18n } = useTranslation();
  const Kind = KINDS[row.kind];
  const never = t("channels.never");
  const facts: [string, ReactNode][] = [
    [t("channels.heartbeat"), <Moment key="beat" at={row.heartbeatAt} never={never} />],
    [t(`channels.lastEvent.${row.kind}`), <Moment key="event" at={row.eventAt} never={never} />],
  ];
  if (row.lagSeconds !== null && row.kind !== "smtp") facts.push([t("channels.lag"), lagOf(row.lagSeconds, i18n.language)]);
  if (row.kind === "leads" && row.waiting) facts.push([t("channels.leadsWaiting"), count(row.waiting, i18n.language)]);
  if (row.kind === "imap") facts.push([t("channels.waiting"), row.waiting === null ? t("channels.unknown") : count(row.waiting, i18n.language)]);
  if (row.kind === "catalogue")
    facts.push([
      t("channels.verified"),
      row.verifiedAt ? (
        <span key="verified" title={row.verifiedHash ?? undefined}>
          {t("channels.verifiedAt", { at: moment(row.verifiedAt, i18n.language), count: row.verifiedCount ?? 0 })}
        </span>
      ) : (
        never
      ),
    ]);
  return (
    <li className={styles.card} aria-label={`${row.name}, ${t(`channels.ways.${row.kind}`)}`}>
      <header className="row">
        <Kind size={20} aria-hidden />
        <div className="grow" style={{ minWidth: 0 }}>
          <h2 className={styles.whole}>{row.name}</h2>
          <p className="quiet small">{t(`channels.ways.${row.kind}`)}</p>
        </div>
        <Tag tone={STATUS[row.status].tone} icon={STATUS[row.status].icon}>
          {t(`channels.status.${row.status}`)}
        </Tag>
      </header>
      {row.detail && (
        <p className={styles.trouble}>
          {row.detail}
          {row.since && <span className="quiet"> · {t("channels.sinceWhen", { at: moment(row.since, i18n.language) })}</span>}
        </p>
      )}
      <Facts rows={facts} />
      {row.passedOver.length > 0 && (
        <details>
          <summary>{t("channels.passedOver", { count: row.passedOver.length })}</summary>
          <ul className={styles.passed}>
            {row.passedOver.map((each) => (
              <li key={`${each.folder} ${each.at} ${each.subject}`}>
                <strong>{each.subject || t("channels.noSubject")}</strong> · {each.sender} · {t("channels.tooLarge", { size: count(Math.ceil(each.bytes / 1_000_000), i18n.language) })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <TryNow row={row} />
    </li>
  );
}

/** How every source, mailbox and way out fares; what fails comes first. */
export function HealthList() {
  const { t } = useTranslation();
  const health = useQuery(healthQuery);
  const items = health.data?.items ?? [];
  const bad = items.filter((each) => each.status === "failing" || each.status === "late").length;
  const empty = (
    <Empty icon={IconHeartbeat} title={t("channels.healthEmpty")}>
      {t("channels.healthEmptyHint")}
    </Empty>
  );
  return (
    <ListStates query={health} count={items.length} empty={empty} skeleton={3}>
      <p role="status" className="quiet">
        {bad > 0 ? t("channels.healthBad", { count: bad }) : t("channels.healthGood")}
      </p>
      <ul className={styles.cards}>
        {items.map((row) => (
          <HealthCard key={row.id + row.kind} row={row} />
        ))}
      </ul>
    </ListStates>
  );
}
