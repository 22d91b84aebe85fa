import { IconSpeakerphone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { Empty, Failed, Loading } from "@/components/States";
import table from "@/components/Table.module.css";
import { count, money, numbers } from "@/lib/format";
import { campaignsQuery, type Overview } from "./api";
import { Bars, useSaid } from "./Bars";
import styles from "./Dashboard.module.css";
import type { Choice } from "./periods";
import { weekOf } from "./words";

function useWords(currency: string) {
  const { t, i18n } = useTranslation();
  const rate = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  return {
    number: (value: number) => count(value, i18n.language),
    rate: (part: number, whole: number) => (whole > 0 ? rate.format(part / whole) : "–"),
    share: (value: number | null) => (value === null ? "–" : rate.format(value)),
    amount: (value: number | null) => (value === null ? t("dashboard.campaigns.notKnown") : money(value, currency, i18n.language)),
  };
}

/** What is small below a figure: how it was counted, and what is not known of it. */
function useNotes(seen: Overview) {
  const { t } = useTranslation();
  const { number, rate, amount } = useWords(seen.currency);
  const { incremental } = seen;
  const cost = seen.unpriced > 0 ? t("dashboard.campaigns.unpriced", { count: seen.unpriced }) : seen.cost === null ? t("dashboard.campaigns.currencies", { list: seen.currencies.join(", ") }) : "";
  return {
    sent: t("dashboard.campaigns.launched", { count: seen.campaigns }),
    delivered: t("dashboard.campaigns.arrived", { delivered: number(seen.delivered), failed: number(seen.failed) }),
    opened: t("dashboard.campaigns.machines", { rate: rate(seen.opened.all, seen.delivered) }),
    clicked: t("dashboard.campaigns.machines", { rate: rate(seen.clicked.all, seen.delivered) }),
    unsubscribed: rate(seen.unsubscribed, seen.delivered),
    complained: rate(seen.complained, seen.delivered),
    revenue: [
      t("dashboard.campaigns.lastTouch", { count: seen.orders }),
      incremental ? t("dashboard.campaigns.onTop", { revenue: amount(incremental.revenue), low: amount(incremental.low), high: amount(incremental.high), count: incremental.campaigns }) : t("dashboard.campaigns.onTopUnknown"),
      ...(seen.measured < seen.campaigns ? [t("dashboard.campaigns.measuring", { measured: seen.measured, campaigns: seen.campaigns })] : []),
    ].join(" "),
    cost,
  };
}

function Figures({ seen }: { seen: Overview }) {
  const { t } = useTranslation();
  const { number, rate, share, amount } = useWords(seen.currency);
  const notes = useNotes(seen);
  const values = {
    sent: number(seen.sent),
    delivered: share(seen.deliveryRate),
    opened: rate(seen.opened.human, seen.delivered),
    clicked: rate(seen.clicked.human, seen.delivered),
    unsubscribed: number(seen.unsubscribed),
    complained: number(seen.complained),
    revenue: amount(seen.revenue),
    cost: amount(seen.cost),
  };
  return (
    <dl className={styles.tiles}>
      {(Object.keys(values) as (keyof typeof values)[]).map((key) => (
        <div key={key} className={styles.tile}>
          <dt className={styles.name}>{t(`dashboard.campaigns.${key}`)}</dt>
          <dd className={styles.plain}>{values[key]}</dd>
          {notes[key] && <dd className={styles.of}>{notes[key]}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Top({ seen }: { seen: Overview }) {
  const { t } = useTranslation();
  const { number, amount } = useWords(seen.currency);
  const title = t("dashboard.campaigns.top");
  return (
    <section className={styles.chart} aria-label={title}>
      <h3 className={styles.name}>{title}</h3>
      <div className={table.frame}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              <th>{t("dashboard.campaigns.name")}</th>
              <th className={table.num}>{t("dashboard.campaigns.sent")}</th>
              <th className={table.num}>{t("dashboard.campaigns.clicks")}</th>
              <th className={table.num}>{t("dashboard.campaigns.revenue")}</th>
              <th className={table.num}>{t("dashboard.campaigns.cost")}</th>
            </tr>
          </thead>
          <tbody>
            {seen.top.map((each) => (
              <tr key={each.id}>
                <td>
                  <HrefLink href={`/campaigns/${each.id}?tab=results`} className={styles.cell}>
                    {each.name}
                  </HrefLink>
                </td>
                <td className={table.num} data-name={t("dashboard.campaigns.sent")}>{number(each.sent)}</td>
                <td className={table.num} data-name={t("dashboard.campaigns.clicks")}>{number(each.clickedHuman)}</td>
                <td className={table.num} data-name={t("dashboard.campaigns.revenue")}>{amount(each.revenue)}</td>
                <td className={table.num} data-name={t("dashboard.campaigns.cost")}>{amount(each.cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What was sent, by the week in which its campaign was launched. */
function Weeks({ seen }: { seen: Overview }) {
  const { t, i18n } = useTranslation();
  const { number } = useWords(seen.currency);
  const id = useId();
  const title = t("dashboard.campaigns.weeks");
  const points = seen.weeks.map(({ at, sent }) => ({ at, value: sent }));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.name}>{title}</h3>
        <p id={id} className="quiet small number">
          {useSaid(points, "count")}
        </p>
      </figcaption>
      <Bars title={title} points={points} unit="count" saysId={id} />
      <details className={styles.details}>
        <summary>{t("dashboard.campaigns.asTable")}</summary>
        <table className={styles.table}>
          <caption className="hidden-text">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dashboard.weekFrom")}</th>
              <th scope="col">{t("dashboard.campaigns.sent")}</th>
              <th scope="col">{t("dashboard.campaigns.arrivedShort")}</th>
              <th scope="col">{t("dashboard.campaigns.clicks")}</th>
              <th scope="col">{t("dashboard.campaigns.unsubscribed")}</th>
            </tr>
          </thead>
          <tbody>
            {seen.weeks.map((week) => (
              <tr key={week.at}>
                <th scope="row">{weekOf(week.at, i18n.language)}</th>
                <td>{number(week.sent)}</td>
                <td>{number(week.delivered)}</td>
                <td>{number(week.clickedHuman)}</td>
                <td>{number(week.unsubscribed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** How all campaigns of the period did; where there is none, how to begin. */
export function Campaigns({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const query = useQuery(campaignsQuery(choice));
  const seen = query.data;
  return (
    <section aria-labelledby="group-campaigns" className="stack" aria-busy={query.isPlaceholderData || undefined}>
      <h2 id="group-campaigns">{t("dashboard.campaigns.title")}</h2>
      {query.isPending && <Loading rows={3} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {seen?.campaigns === 0 && (
        <Empty icon={IconSpeakerphone} title={t("dashboard.campaigns.none")}>
          <HrefLink href="/campaigns/new">{t("dashboard.campaigns.begin")}</HrefLink>
        </Empty>
      )}
      {seen && seen.campaigns > 0 && (
        <>
          <Figures seen={seen} />
          <div className={styles.charts}>
            <Weeks seen={seen} />
            <Top seen={seen} />
          </div>
        </>
      )}
    </section>
  );
}
