import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { count } from "@/lib/format";
import { useStep, type Import, type Trial } from "./api";
import { Counts } from "./Counts";
import styles from "./Imports.module.css";
import { Problems } from "./Problems";
import { useTargets } from "./words";

interface Labelled {
  trial: Trial;
  targets: ReturnType<typeof useTargets>;
}

function Head({ title, shown, total }: { title: string; shown: number; total: number }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <h2>{title}</h2>
      {shown < total && <p className="quiet small">{t("imports.examplesOf", { shown, total: count(total, i18n.language) })}</p>}
    </>
  );
}

/** What rows would make. */
function New({ trial, targets }: Labelled) {
  const { t } = useTranslation();
  if (trial.new.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("imports.newRecords")}>
      <Head title={t("imports.newRecords")} shown={trial.new.length} total={trial.created} />
      <ul className={styles.rows}>
        {trial.new.map((sample) => (
          <li key={sample.row} className={styles.item}>
            <span className={styles.number}>{t("imports.row", { row: sample.row })}</span>
            <dl className={styles.values}>
              {Object.entries(sample.values)
                .map(([name, value]) => [name, targets.shown(name, value, sample.values.currency)] as const)
                .filter(([, shown]) => shown !== "")
                .map(([name, shown]) => (
                  <div key={name}>
                    <dt>{targets.label(name)}</dt>
                    <dd>{shown}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({ shown, what }: { shown: string; what: "before" | "after" }) {
  const { t } = useTranslation();
  const Mark = what === "before" ? "del" : "ins";
  return (
    <>
      <span className="hidden-text">{t(`imports.${what}`)}: </span>
      <Mark className={styles[what]} data-none={!shown || undefined}>{shown || t("imports.empty")}</Mark>
    </>
  );
}

/** What rows would change, old → new. */
function Changed({ trial, targets }: Labelled) {
  const { t } = useTranslation();
  if (trial.changed.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("imports.changes")}>
      <Head title={t("imports.changes")} shown={trial.changed.length} total={trial.updated} />
      <ul className={styles.rows}>
        {trial.changed.map((each) => (
          <li key={each.row} className={styles.item}>
            <span className={styles.number}>{t("imports.row", { row: each.row })}</span>
            <div className="grow">
              <strong>{each.title || each.id}</strong>
              <ul>
                {each.changes.map((change) => (
                  <li key={change.field} className={styles.change}>
                    <span className="quiet">{targets.label(change.field)}</span> <Value shown={targets.shown(change.field, change.before)} what="before" />
                    <span aria-hidden> → </span>
                    <Value shown={targets.shown(change.field, change.after)} what="after" />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a dry run came to, and the decision. */
export function Checked({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  const start = useStep(one.id, "start");
  const targets = useTargets(one.targets);
  const { trial } = one;
  if (!trial) return null;
  const writing = trial.created + trial.updated;
  return (
    <>
      <Counts counts={trial} />
      <p role="status" className={trial.problems > 0 ? styles.warn : "quiet"}>
        {trial.problems > 0 ? t("imports.problemsNote", { count: trial.problems, total: count(trial.problems, i18n.language) }) : t("imports.allWell")}
      </p>
      <div className={styles.next}>
        {writing > 0 && (
          <Button size="md" loading={start.isPending} onClick={() => start.mutate()}>
            {t("imports.start", { count: writing, total: count(writing, i18n.language) })}
          </Button>
        )}
        <Button size="md" variant="default" renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId: one.id }} search={{ step: "columns" }} />}>
          {t("imports.change")}
        </Button>
        <span className="quiet small">{writing > 0 ? t("imports.revertUntil") : t("imports.nothingToDo")}</span>
      </div>
      <ProblemNote error={start.error} />
      {one.hasProblems && <Problems one={one} />}
      <Changed trial={trial} targets={targets} />
      <New trial={trial} targets={targets} />
    </>
  );
}
