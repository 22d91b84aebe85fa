import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { count, money } from "@/lib/format";
import type { Graph, Rehearsal } from "./api";
import styles from "./Journeys.module.css";
import { nameOf } from "./words";

/** What came of each step; what nothing was sent by has no figures of messages. */
export function StepFigures({ steps, graph, currency }: { steps: Rehearsal["byNode"]; graph: Graph; currency: string | null }) {
  const { t, i18n } = useTranslation();
  const write = (value: number) => count(value, i18n.language);
  const columns = ["reached", "sent", "heldHere", "cost", "unsubscribes"] as const;
  const names = { reached: t("journeys.reachedTimes"), sent: t("journeys.sent"), heldHere: t("journeys.heldHere"), cost: t("journeys.cost"), unsubscribes: t("journeys.unsubscribes") };

  function figures({ reached, sends, held, cost, unsubscribes }: Rehearsal["byNode"][number], sending: boolean): Record<(typeof columns)[number], string> {
    const back = Object.entries(held).map(([reason, times]) => `${write(times)} × ${t(`journeys.reasons.${reason as "no_consent"}`, { defaultValue: reason })}`);
    const ends = unsubscribes && (unsubscribes.low === unsubscribes.high ? write(unsubscribes.low) : t("journeys.between", { low: write(unsubscribes.low), high: write(unsubscribes.high) }));
    return {
      reached: write(reached),
      sent: sending ? write(sends) : "",
      heldHere: back.join(", "),
      cost: sending && sends > 0 ? (cost === null ? "?" : money(cost, currency, i18n.language)) : "",
      unsubscribes: sending && sends > 0 ? (ends ?? "?") : "",
    };
  }

  return (
    <div className={table.frame}>
      <table className={table.table} aria-label={t("journeys.reached")}>
        <thead>
          <tr>
            <th scope="col">{t("journeys.step")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "heldHere" ? undefined : table.num}>
                {names[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((each) => {
            const step = graph.nodes.find((one) => one.id === each.id);
            const told = figures(each, step?.kind === "send");
            return (
              <tr key={each.id}>
                <td>{step ? nameOf(t, graph, step) : each.id}</td>
                {columns.map((column) => (
                  <td key={column} className={column === "heldHere" ? `small ${styles.figure}` : `${table.num} ${styles.figure}`} data-name={names[column]} data-wide={column === "heldHere" || undefined} data-empty={told[column] === "" || undefined}>
                    {told[column]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
