import { useTranslation } from "react-i18next";
import { numbers } from "@/lib/format";
import type { Standing } from "./api";
import styles from "./Assistant.module.css";

const [WIDE, HIGH] = [320, 120];

/** The share of wrong replies by the share that would be sent: drawn, and as a table for those who do not see it. */
export function Curve({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation();
  const share = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const { curve, alpha } = standing;
  const most = Math.max(alpha * 2, ...curve.map((point) => point.risk));
  const y = (risk: number) => HIGH - (risk / most) * HIGH;
  const line = curve.map((point) => `${(point.coverage * WIDE).toFixed(1)},${y(point.risk).toFixed(1)}`).join(" ");
  return (
    <figure className={styles.curve}>
      <figcaption>
        <strong>{t("assistant.curve.title")}</strong> <span className="quiet small">{curve.length ? t("assistant.curve.hint", { alpha: share.format(alpha), abstain: share.format(standing.abstain) }) : t("assistant.curve.none")}</span>
      </figcaption>
      {curve.length > 0 && (
        <>
          <svg viewBox={`-4 -4 ${WIDE + 8} ${HIGH + 8}`} aria-hidden="true">
            <line className={styles.limit} x1="0" x2={WIDE} y1={y(alpha)} y2={y(alpha)} />
            <polyline className={styles.line} points={line} />
            {curve.map((point) => (
              <circle key={point.threshold} className={styles.dot} cx={point.coverage * WIDE} cy={y(point.risk)} r="3" />
            ))}
          </svg>
          <details>
            <summary>{t("assistant.curve.table")}</summary>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t("assistant.curve.threshold")}</th>
                  <th>{t("assistant.curve.coverage")}</th>
                  <th>{t("assistant.curve.risk")}</th>
                </tr>
              </thead>
              <tbody>
                {curve.map((point) => (
                  <tr key={point.threshold}>
                    <td>{share.format(point.threshold)}</td>
                    <td>{share.format(point.coverage)}</td>
                    <td>{share.format(point.risk)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </figure>
  );
}
