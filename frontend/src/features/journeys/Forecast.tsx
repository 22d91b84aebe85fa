import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { count, money, numbers } from "@/lib/format";
import type { Rehearsal } from "./api";
import styles from "./Journeys.module.css";

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {children && <span className="small quiet">{children}</span>}
      </dd>
    </div>
  );
}

/** What one wants to know before switching a journey on: how much it sends, what that costs, whom it may be too much for. */
export function Forecast({ told: { sends, costs, collisions, unsubscribes, held } }: { told: Rehearsal }) {
  const { t, i18n } = useTranslation();
  const write = (value: number) => count(value, i18n.language);
  const about = (value: number) => numbers(i18n.language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const priced = costs.filter(({ amount }) => amount !== null);
  const unpriced = costs.filter(({ amount }) => amount === null).map(({ channel }) => t(`journeys.channels.${channel as "email"}`));
  const price = (amount: number | null) => money(amount ?? 0, costs[0]?.currency ?? null, i18n.language);
  const { quiet_hours: waited = 0, ...never } = held;
  const omitted = Object.values(never).reduce((sum, times) => sum + times, 0);
  const { expected, received, left, needed } = unsubscribes;
  return (
    <dl className={styles.figures}>
      <Figure name={t("journeys.messages")} value={write(sends)}>
        {[omitted > 0 && t("journeys.heldBack", { count: omitted, total: write(omitted) }), waited > 0 && t("journeys.waited", { count: waited, total: write(waited) })].filter(Boolean).join("; ")}
      </Figure>
      <Figure name={t("journeys.cost")} value={priced.length > 0 || sends === 0 ? price(priced.reduce((sum, { amount }) => sum + (amount ?? 0), 0)) : t("journeys.notKnown")}>
        {priced.length > 1 && priced.map(({ channel, amount }) => `${t(`journeys.channels.${channel as "email"}`)} ${price(amount)}`).join(" · ")}
        {unpriced.length > 0 && <> {t("journeys.noPrice", { channels: unpriced.join(", ") })}</>}
      </Figure>
      <Figure name={t("journeys.met")} value={t("journeys.people", { count: collisions.people, total: write(collisions.people) })}>
        {collisions.people > 0 &&
          (collisions.days === null
            ? t("journeys.metThatDay", { total: write(collisions.sameDay) })
            : t("journeys.metWithin", { count: collisions.days, total: write(collisions.sameDay) }))}
      </Figure>
      <Figure name={t("journeys.unsubscribes")} value={expected ? (expected.low === expected.high ? write(expected.low) : t("journeys.between", { low: write(expected.low), high: write(expected.high) })) : t(sends === 0 ? "journeys.nobody" : "journeys.notKnown")}>
        {expected ? t("journeys.probably", { expected: about(expected.expected), left: write(left), received: write(received) }) : sends > 0 && t("journeys.tooFew", { received: write(received), needed: write(needed) })}
      </Figure>
    </dl>
  );
}
