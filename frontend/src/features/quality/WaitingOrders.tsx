import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { count, day, money } from "@/lib/format";
import { waitingOrdersQuery } from "./api";
import styles from "./Quality.module.css";

/** Orders of customers whom the shop never told of: they count for nobody until their customer comes. */
export function WaitingOrders() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(waitingOrdersQuery);
  if (!data || data.count === 0) return null;
  const total = count(data.count, i18n.language);
  return (
    <details className={styles.waiting}>
      <summary>{t("quality.waiting", { count: data.count, total, since: data.oldestAt ? day(data.oldestAt, i18n.language) : "–" })}</summary>
      <p className="quiet">{t("quality.waitingHint")}</p>
      <table className={table.table}>
        <caption className="hidden-text">{t("quality.waitingOldest", { count: data.items.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("quality.order")}</th>
            <th scope="col">{t("quality.customer")}</th>
            <th scope="col">{t("quality.placed")}</th>
            <th scope="col" className={table.num}>
              {t("quality.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((order) => (
            <tr key={order.id}>
              <td>{order.externalId}</td>
              <td>{order.customerId}</td>
              <td>{day(order.placedAt, i18n.language)}</td>
              <td className={table.num}>{money(order.amount, order.currency, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
