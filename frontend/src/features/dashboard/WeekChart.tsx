import { useId } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import type { Series } from "./api";
import { Bars, useSaid } from "./Bars";
import styles from "./Dashboard.module.css";
import { rowsHref } from "./links";
import { figure, weekOf } from "./words";

/** Bars week by week; the table below says the same and leads to the rows. */
export function WeekChart({ series, title }: { series: Series; title: string }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { points, unit } = series;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.name}>{unit === "count" ? title : `${title} (${unit})`}</h3>
        <p id={`${id}-says`} className="quiet small number">
          {useSaid(points, unit)}
        </p>
      </figcaption>
      <Bars title={title} points={points} unit={unit} saysId={`${id}-says`} />
      <details className={styles.details}>
        <summary>{t("dashboard.asTable")}</summary>
        <table className={styles.table}>
          <caption className="hidden-text">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dashboard.weekFrom")}</th>
              <th scope="col">{title}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <th scope="row">{weekOf(point.at, i18n.language)}</th>
                <td>
                  <HrefLink href={rowsHref(series.noun, point.filter)} className={styles.cell}>
                    {figure(point.value, unit, i18n.language)}
                  </HrefLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
