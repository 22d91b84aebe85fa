import { useTranslation } from "react-i18next";
import styles from "./Dashboard.module.css";
import { figure, weekOf } from "./words";

const WIDTH = 600;
const HEIGHT = 140;
const FOOT = 22;
/** At most so many words below the bars. */
const LABELS = 6;

interface Props {
  title: string;
  points: readonly { at: string; value: number }[];
  unit: string;
  /** The element that says the same in words. */
  saysId: string;
}

/** What the bars say, in a sentence. */
export function useSaid(points: Props["points"], unit: string): string {
  const { t, i18n } = useTranslation();
  const highest = Math.max(...points.map((point) => point.value), 0);
  const best = points.find((point) => point.value === highest);
  const total = points.reduce((sum, point) => sum + point.value, 0);
  return highest > 0 && best ? t("dashboard.chartSays", { total: figure(total, unit, i18n.language), highest: figure(highest, unit, i18n.language), week: weekOf(best.at, i18n.language) }) : t("dashboard.chartEmpty");
}

/** A bar a week, drawn once for the eye; a table beside it says the same. */
export function Bars({ title, points, unit, saysId }: Props) {
  const { i18n } = useTranslation();
  const highest = Math.max(...points.map((point) => point.value), 0);
  const step = WIDTH / Math.max(points.length, 1);
  const every = Math.ceil(points.length / LABELS);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={title} aria-describedby={saysId} className={styles.svg} preserveAspectRatio="none">
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
    </>
  );
}
