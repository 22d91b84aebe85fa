import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { count } from "@/lib/format";
import { useRehearse, type Graph, type Rehearsal } from "./api";
import styles from "./Journeys.module.css";
import { Log } from "./Log";
import { nameOf } from "./words";

const MOST = 90;

/** The plan played on what really happened: before anybody gets anything. */
export function DryRun({ id, graph, onReached }: { id: string; graph: Graph; onReached: (reached: ReadonlyMap<string, number>) => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(String(MOST));
  const play = useRehearse(id);
  const asked = Math.min(MOST, Math.max(1, Math.round(Number(days)) || MOST));
  return (
    <div className="stack">
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault();
          play.mutate({ days: asked, draft: graph }, { onSuccess: (told) => onReached(new Map(told.byNode.map((each) => [each.id, each.reached]))) });
        }}
      >
        <p>{t("journeys.dryRunLead")}</p>
        <div className={`row wrap ${styles.asked}`}>
          <TextField label={t("journeys.days")} type="number" min={1} max={MOST} value={days} onChange={setDays} />
          <Button type="submit" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={play.isPending}>
            {t("journeys.play")}
          </Button>
        </div>
        <ProblemNote error={play.error} />
      </form>
      {play.data && <Told told={play.data} graph={graph} />}
    </div>
  );
}

function Told({ told, graph }: { told: Rehearsal; graph: Graph }) {
  const { t, i18n } = useTranslation();
  const many = (key: "playedEntered" | "people" | "sends" | "tasks" | "updates" | "stillWaiting", number: number) => t(`journeys.${key}`, { count: number, total: count(number, i18n.language) });
  if (told.entered === 0) return <p className={styles.panel}>{t("journeys.noneEntered")}</p>;
  return (
    <>
      <section className={styles.panel} aria-label={t("journeys.tabs.dryRun")}>
        <p>
          <strong>{many("playedEntered", told.entered)}</strong>
        </p>
        <ul className={styles.facts}>
          <li>{many("people", told.people)}</li>
          <li>{many("sends", told.sends)}</li>
          {told.tasks > 0 && <li>{many("tasks", told.tasks)}</li>}
          {told.updates > 0 && <li>{many("updates", told.updates)}</li>}
          {told.waiting > 0 && <li>{many("stillWaiting", told.waiting)}</li>}
        </ul>
        {told.exact ? (
          <p className="small quiet">{t("journeys.exact")}</p>
        ) : (
          <div className="small quiet">
            <p>{t("journeys.notes")}:</p>
            <ul>
              {told.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <div className={table.frame}>
        <table className={table.table} aria-label={t("journeys.reached")}>
          <thead>
            <tr>
              <th scope="col">{t("journeys.step")}</th>
              <th scope="col" className={table.num}>
                {t("journeys.reached")}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.byNode.map(({ id, reached }) => {
              const step = graph.nodes.find((one) => one.id === id);
              return (
                <tr key={id}>
                  <td>{step ? nameOf(t, graph, step) : id}</td>
                  <td className={table.num}>{count(reached, i18n.language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {Object.keys(told.held).length > 0 && (
        <section className={styles.panel} aria-label={t("journeys.held")}>
          <h2>{t("journeys.held")}</h2>
          <ul>
            {Object.entries(told.held).map(([reason, times]) => (
              <li key={reason}>
                {count(times, i18n.language)} × {t(`journeys.reasons.${reason as "no_consent"}`, { defaultValue: reason })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.panel} aria-label={t("journeys.samples")}>
        <h2>{t("journeys.samples")}</h2>
        {told.samples.map((sample) => (
          <div key={sample.contactId} className="stack tight">
            <Link to="/contacts/$contactId" params={{ contactId: sample.contactId }}>
              {sample.contactName}
            </Link>
            <Log name={sample.contactName} graph={graph} lines={sample.log} />
          </div>
        ))}
      </section>
    </>
  );
}
