import { useTranslation } from "react-i18next";
import { percent } from "@/lib/format";
import type { Suggestion } from "../api";
import styles from "./Suggestion.module.css";

/** The calibrated probability as a number, in words, and on the scale of the three bands. */
export function Confidence({ suggestion }: { suggestion: Suggestion }) {
  const { t, i18n } = useTranslation();
  const { confidence, band } = suggestion;
  return (
    <section className={styles.confidence} aria-label={t("suggestion.confidence")}>
      <p className={styles.sure}>
        <strong className="number">{percent(confidence, i18n.language)}</strong>
        <span>{t(`suggestion.sure.${band}`)}</span>
      </p>
      <div className={styles.scale} aria-hidden>
        <span data-band="escalate" data-on={band === "escalate" || undefined} />
        <span data-band="review" data-on={band === "review" || undefined} />
        <span data-band="auto" data-on={band === "auto" || undefined} />
        <i style={{ insetInlineStart: `${Math.min(Math.max(confidence, 0.01), 0.99) * 100}%` }} />
      </div>
      <p className="quiet small">{t(`suggestion.band.${band}`)}</p>
    </section>
  );
}
