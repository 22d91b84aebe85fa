import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { count, numbers, percent } from "@/lib/format";
import type { Desk } from "./api";
import styles from "./Desk.module.css";

/** What the forecasts of the last weeks were worth: what they said, and what happened. */
export function ForecastProof({ experience }: { experience: NonNullable<Desk["experience"]> }) {
  const { t, i18n } = useTranslation();
  const { trial } = experience;
  const score = (value: number) => numbers(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
  return (
    <div className={styles.proof}>
      <p className="small quiet">
        {t("desk.learntFrom", { count: experience.waits })} <Moment at={experience.learntAt} />.
      </p>
      {!trial ? (
        <p>{t("desk.notTried")}</p>
      ) : (
        <>
          <p>{t(trial.better ? "desk.better" : "desk.notBetter", { count: trial.forecasts, total: count(trial.forecasts, i18n.language), error: score(trial.error), base: score(trial.baseError) })}</p>
          <table className={styles.bins}>
            <thead>
              <tr>
                <th scope="col">{t("desk.said")}</th>
                <th scope="col">{t("desk.was")}</th>
                <th scope="col">{t("desk.forecasts")}</th>
              </tr>
            </thead>
            <tbody>
              {trial.bins.map((bin) => (
                <tr key={bin.said}>
                  <td>{percent(bin.said, i18n.language)}</td>
                  <td>{percent(bin.was, i18n.language)}</td>
                  <td>{count(bin.of, i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
