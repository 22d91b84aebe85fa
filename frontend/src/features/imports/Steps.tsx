import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Imports.module.css";
import { STEPS, type Step } from "./steps";

/** Which step this is, of how many. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(now);
  return (
    <ol className={styles.steps} aria-label={t("imports.steps.label")}>
      {STEPS.map((step, index) => (
        <li key={step} className={styles.step} aria-current={index === at ? "step" : undefined} data-past={index < at || undefined}>
          <span className={styles.mark} aria-hidden>
            {index < at ? <IconCheck size={14} /> : index + 1}
          </span>
          <span className={styles.stepName}>{t(`imports.steps.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
