import { Button } from "@mantine/core";
import { IconChartBar, IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty, Failed, Loading, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, money, numbers } from "@/lib/format";
import { useCurrency } from "@/lib/organisation";
import { realtimeQuery, resultsQuery, useSummary, type Campaign, type Realtime, type Results as Judged } from "./api";
import { Arrivals } from "./Arrivals";
import { Returns } from "./Returns";
import styles from "./Campaigns.module.css";

function useFigures() {
  const { i18n } = useTranslation();
  const currency = useCurrency();
  return {
    number: (value: number) => count(value, i18n.language),
    share: (value: number, of: number) => (of > 0 ? numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 }).format(value / of) : "–"),
    amount: (value: number) => money(value, currency, i18n.language),
  };
}

/** What happened, and how much of it was people: machines open and click, too. */
function Humans({ now }: { now: Realtime }) {
  const { t } = useTranslation();
  const { number, share } = useFigures();
  const rows = [
    { name: t("campaigns.opens"), all: now.opened, human: now.openedHuman },
    { name: t("campaigns.clicks"), all: now.clicked, human: now.clickedHuman },
  ];
  const plain = [
    { name: t("campaigns.unsubscribed"), all: now.unsubscribed },
    { name: t("campaigns.complained"), all: now.complained },
  ];
  return (
    <dl className={styles.counts}>
      {rows.map(({ name, all, human }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{share(all, now.delivered)}</dd>
          <dd className="small quiet">
            {number(all)} · {t("campaigns.human", { percent: share(human, now.delivered) })}
          </dd>
        </div>
      ))}
      {plain.map(({ name, all }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{share(all, now.delivered)}</dd>
          <dd className="small quiet">{number(all)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Variants({ results }: { results: Judged }) {
  const { t } = useTranslation();
  const { number, share, amount } = useFigures();
  if (results.variants.length === 0) return null;
  return (
    <div className={table.frame}>
      <table className={table.table} aria-label={t("campaigns.variants")}>
        <thead>
          <tr>
            <th>{t("campaigns.variantName")}</th>
            <th className={table.num}>{t("campaigns.audience")}</th>
            <th className={table.num}>{t("campaigns.delivered")}</th>
            <th className={table.num}>{t("campaigns.opened")}</th>
            <th className={table.num}>{t("campaigns.clicked")}</th>
            <th className={table.num}>{t("campaigns.converted")}</th>
            <th className={table.num}>{t("campaigns.revenue")}</th>
          </tr>
        </thead>
        <tbody>
          {results.variants.map((each) => (
            <tr key={each.name}>
              <td>
                {results.variants.length > 1 ? each.name : t("campaigns.message")} {results.test.winner === each.name && <Tag tone="good">{t("campaigns.winner")}</Tag>}
              </td>
              <td className={table.num} data-name={t("campaigns.audience")}>{number(each.audience)}</td>
              <td className={table.num} data-name={t("campaigns.delivered")}>{number(each.delivered)}</td>
              <td className={table.num} data-name={t("campaigns.opened")}>{`${number(each.opened)} (${share(each.opened, each.delivered)})`}</td>
              <td className={table.num} data-name={t("campaigns.clicked")}>{`${number(each.clicked)} (${share(each.clicked, each.delivered)})`}</td>
              <td className={table.num} data-name={t("campaigns.converted")}>{`${number(each.converted)} (${share(each.converted, each.delivered)})`}</td>
              <td className={table.num} data-name={t("campaigns.revenue")}>{amount(each.revenue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Summary({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const summary = useSummary(id, i18n.language);
  return (
    <section className={styles.panel} aria-label={t("campaigns.summary")}>
      {summary.data ? (
        <p role="status">{summary.data.summary}</p>
      ) : (
        <div className="row">
          <Button variant="default" leftSection={<IconSparkles size={16} aria-hidden />} loading={summary.isPending} onClick={() => summary.mutate()}>
            {t("campaigns.summarize")}
          </Button>
        </div>
      )}
      <ProblemNote error={summary.error} />
    </section>
  );
}

/** Whether it worked: the lift against those who got nothing first, then what people did. */
export function Results({ campaign }: { campaign: Campaign }) {
  const { t, i18n } = useTranslation();
  const now = useQuery(realtimeQuery(campaign.id));
  const results = useQuery(resultsQuery(campaign.id, i18n.language));
  if (campaign.audience === null) return <Empty icon={IconChartBar} title={t("campaigns.resultsNone")} />;
  if (now.isPending) return <Loading rows={4} />;
  const judged = results.data;
  return (
    <div className="stack">
      {judged && (
        <section className={styles.panel} aria-label={t("campaigns.lift")}>
          <h2>{t("campaigns.lift")}</h2>
          <p className={styles.verdict}>{judged.holdOut.sentence}</p>
          <p className="quiet">{judged.lastTouch.sentence}</p>
        </section>
      )}
      {judged && <Returns results={judged} />}
      {judged && judged.variants.length > 1 && (
        <section className={styles.panel} aria-label={t("campaigns.decision")}>
          <h2>{t("campaigns.decision")}</h2>
          <p>{judged.test.sentence}</p>
        </section>
      )}
      {now.data && <Humans now={now.data} />}
      {judged && <Variants results={judged} />}
      {judged && <Arrivals delivery={judged.delivery} />}
      {results.isError && <Failed error={results.error} retry={() => void results.refetch()} />}
      <Summary id={campaign.id} />
    </div>
  );
}
