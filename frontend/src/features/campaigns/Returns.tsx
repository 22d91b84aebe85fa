import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, money, numbers } from "@/lib/format";
import type { Results } from "./api";
import styles from "./Campaigns.module.css";

type Cost = Results["cost"];

function useFigures(currency: string) {
  const { t, i18n } = useTranslation();
  const unknown = t("campaigns.notKnown");
  const share = numbers(i18n.language, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const amount = (value: number | null) => (value === null ? unknown : money(value, currency, i18n.language));
  return {
    number: (value: number) => count(value, i18n.language),
    amount,
    each: (value: number | null) => (value === null ? "–" : amount(value)),
    spread: ([value, low, high]: (number | null)[], write: (each: number | null) => string) => (typeof value === "number" ? `${write(value)} (${t("campaigns.between", { low: write(low ?? null), high: write(high ?? null) })})` : unknown),
    share: (value: number | null) => (value === null ? unknown : share.format(value)),
  };
}

/** Each variant's cost beside what came of it. */
function ByVariant({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { number, amount, each, spread, share } = useFigures(results.currency);
  return (
    <div className={table.frame}>
      <table className={table.table} aria-label={t("campaigns.returns")}>
        <thead>
          <tr>
            <th>{t("campaigns.variantName")}</th>
            <th className={table.num}>{t("campaigns.cost")}</th>
            <th className={table.num}>{t("campaigns.orders")}</th>
            <th className={table.num}>{t("campaigns.perOrder")}</th>
            <th className={table.num}>{t("campaigns.roi")}</th>
          </tr>
        </thead>
        <tbody>
          {results.variants.map(({ name, cost }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={table.num} data-name={t("campaigns.cost")}>{amount(cost.cost)}</td>
              <td className={table.num} data-name={t("campaigns.orders")}>{number(cost.orders)}</td>
              <td className={table.num} data-name={t("campaigns.perOrder")}>{each(cost.perOrder)}</td>
              <td className={table.num} data-name={t("campaigns.roi")} data-wide>{spread([cost.roi, cost.roiLow, cost.roiHigh], share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ cost, currency }: { cost: Cost; currency: string }) {
  const { t } = useTranslation();
  const { amount, each, spread, share } = useFigures(currency);
  const lines: [string, string][] = [
    [t("campaigns.cost"), amount(cost.cost)],
    [t("campaigns.perOrder"), each(cost.perOrder)],
    [t("campaigns.onTop"), spread([cost.revenue, cost.revenueLow, cost.revenueHigh], amount)],
    [t("campaigns.roi"), spread([cost.roi, cost.roiLow, cost.roiHigh], share)],
  ];
  return (
    <dl className={styles.counts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.told}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was spent and what came back; what nobody knows is said, and is not nought. */
export function Returns({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { cost, bestHour } = results;
  return (
    <>
      <section className={styles.panel} aria-label={t("campaigns.returns")}>
        <h2>{t("campaigns.returns")}</h2>
        <p>{cost.sentence}</p>
        {cost.messages > 0 && <Figures cost={cost} currency={results.currency} />}
        {cost.messages > 0 && results.variants.length > 1 && <ByVariant results={results} />}
      </section>
      {bestHour && (
        <section className={styles.panel} aria-label={t("campaigns.hours")}>
          <h2>
            {t("campaigns.hours")} {bestHour.pays && <Tag tone="good">{t("campaigns.pays")}</Tag>}
          </h2>
          <p>{bestHour.sentence}</p>
        </section>
      )}
    </>
  );
}
