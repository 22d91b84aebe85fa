import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { count, numbers } from "@/lib/format";
import type { Results } from "./api";
import styles from "./Campaigns.module.css";
import { reasonWords } from "./words";

type Delivery = Results["delivery"];

const DOMAINS = 8;

function Reasons({ title, reasons }: { title: string; reasons: Record<string, number> }) {
  const { t, i18n } = useTranslation();
  const rows = Object.entries(reasons).sort(([, one], [, other]) => other - one);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.reasons}>
        {rows.map(([reason, people]) => (
          <li key={reason}>
            <strong className="number">{count(people, i18n.language)}</strong> {reasonWords(t, reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shares({ title, rows }: { title: string; rows: Delivery["byDomain"] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => count(value, i18n.language);
  const percent = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  if (rows.length === 0) return null;
  return (
    <table className={table.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">{title}</span>
          </th>
          <th scope="col" className={table.num}>
            {t("campaigns.delivered")}
          </th>
          <th scope="col" className={table.num}>
            {t("campaigns.states.failed")}
          </th>
          <th scope="col" className={table.num}>
            {t("campaigns.arrived")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.name}>
            <th scope="row">{each.name === "other" ? t("campaigns.otherDomain") : each.name}</th>
            <td className={table.num}>{number(each.delivered)}</td>
            <td className={table.num}>{number(each.failed)}</td>
            <td className={table.num}>{each.deliveryRate === null ? "–" : percent.format(each.deliveryRate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where messages arrived and where not: why, at whose mail server, at which hour. */
export function Arrivals({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useTranslation();
  const { failedBy, suppressedBy, byDomain, byHour, examined } = delivery;
  if (examined === 0) return null;
  return (
    <details className={styles.panel}>
      <summary>{t("campaigns.arrivals")}</summary>
      <div className="stack">
        <Reasons title={t("campaigns.failedWhy")} reasons={failedBy} />
        <Reasons title={t("campaigns.suppressedWhy")} reasons={suppressedBy} />
        <div className={styles.shares}>
          <Shares title={t("campaigns.byDomain")} rows={byDomain.slice(0, DOMAINS)} />
          <Shares title={t("campaigns.byHour")} rows={byHour} />
        </div>
        <p className="small quiet">{t("campaigns.examined", { count: examined, total: count(examined, i18n.language) })}</p>
      </div>
    </details>
  );
}
