import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import type { Graph, Rehearsal } from "./api";
import { Collisions } from "./Collisions";
import { Forecast } from "./Forecast";
import styles from "./Journeys.module.css";
import { Log } from "./Log";
import { StepFigures } from "./StepFigures";

/** What a rehearsal came to: in four figures, then step by step, then some of the people. */
export function Told({ told, graph }: { told: Rehearsal; graph: Graph }) {
  const { t, i18n } = useTranslation();
  const many = (key: "playedEntered" | "people" | "tasks" | "updates" | "stillWaiting", number: number) => t(`journeys.${key}`, { count: number, total: count(number, i18n.language) });
  if (told.entered === 0) return <p className={styles.panel}>{t("journeys.noneEntered")}</p>;
  return (
    <>
      <section className={styles.panel} aria-label={t("journeys.tabs.dryRun")}>
        <p>
          <strong>{many("playedEntered", told.entered)}</strong>
        </p>
        <ul className={styles.facts}>
          <li>{many("people", told.people)}</li>
          {told.tasks > 0 && <li>{many("tasks", told.tasks)}</li>}
          {told.updates > 0 && <li>{many("updates", told.updates)}</li>}
          {told.waiting > 0 && <li>{many("stillWaiting", told.waiting)}</li>}
        </ul>
        <Forecast told={told} />
      </section>
      <StepFigures steps={told.byNode} graph={graph} currency={told.costs[0]?.currency ?? null} />
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
      <Collisions told={told.collisions} />
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
    </>
  );
}
