import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import type { Rehearsal } from "./api";
import styles from "./Journeys.module.css";

type Met = Rehearsal["collisions"]["sources"][number];

function Source({ met: { id, name, kind } }: { met: Met }) {
  if (kind === "campaign") return <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>{name}</Link>;
  if (kind === "journey") return <Link to="/journeys/$journeyId" params={{ journeyId: id }}>{name}</Link>;
  return <span>{name}</span>;
}

/** Who else wrote to the same people at about the same time, and what the cap makes of it. */
export function Collisions({ told }: { told: Rehearsal["collisions"] }) {
  const { t, i18n } = useTranslation();
  if (told.sources.length === 0) return null;
  const write = (value: number) => count(value, i18n.language);
  return (
    <section className={styles.panel} aria-label={t("journeys.collisions")}>
      <h2>{t("journeys.collisions")}</h2>
      <p>{told.days === null ? t("journeys.noCap") : told.held + told.heldOfOthers === 0 ? t("journeys.capHoldsNone") : t("journeys.capHolds", { mine: t("journeys.sends", { count: told.held, total: write(told.held) }), theirs: write(told.heldOfOthers) })}</p>
      <ul>
        {told.sources.map((met) => (
          <li key={met.id}>
            <Source met={met} />: {t("journeys.people", { count: met.people, total: write(met.people) })}
            {met.held > 0 && `; ${t("journeys.wouldBeHeld", { count: met.held, total: write(met.held) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
