import { useId } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import type { Series } from "./api";
import styles from "./Dashboard.module.css";
import { rowsHref } from "./links";
import { figure, weekOf } from "./words";

const WIDTH = 600;
const HEIGHT = 140;
const FOOT = 22;
/** At most so many words below the bars. */
const LABELS = 6;

/** Bars week by week, drawn once for the eye; the table below says the same and leads to the rows. */
export function WeekChart({ series, title }: { series: Series; title: string }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { points, unit } = series;
  const highest = Math.max(...points.map((point) => point.value), 0);
  const total = points.reduce((sum, point) => sum + point.value, 0);
  const step = WIDTH / Math.max(points.length, 1);
  const every = Math.ceil(points.length / LABELS);
  const best = points.find((point) => point.value === highest);
  const said = highest > 0 && best ? t("dashboard.chartSays", { total: figure(total, unit, i18n.language), highest: figure(highest, unit, i18n.language), week: weekOf(best.at, i18n.language) }) : t("dashboard.chartEmpty");
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.name}>{unit === "count" ? title : `${title} (${unit})`}</h3>
        <p id={`${id}-says`} className="quiet small number">
          {said}
        </p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={title} aria-describedby={`${id}-says`} className={styles.svg} preserveAspectRatio="none">
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
        {points.map((point, index) => {
          const height = highest > 0 ? Math.max(point.value > 0 ? 3 : 0, (point.value / highest) * (HEIGHT - 8)) : 0;
          return (
            <rect key={point.at} x={index * step + step * 0.15} y={HEIGHT - height} width={step * 0.7} height={height} rx="2" className={styles.bar}>
              <title>{`${weekOf(point.at, i18n.language)}: ${figure(point.value, unit, i18n.language)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div aria-hidden className={styles.weeks}>
        {points
          .filter((_, index) => index % every === 0)
          .map((point) => (
            <span key={point.at}>{weekOf(point.at, i18n.language)}</span>
          ))}
      </div>
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
