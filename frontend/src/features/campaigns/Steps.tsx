import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Campaigns.module.css";
import type { Step } from "./plan";

const SHOWN = ["audience", "message", "time", "check", "send"] as const;

/** Which step this is, of five; the last one is the button. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation();
  const at = SHOWN.indexOf(now);
  return (
    <ol className={styles.steps} aria-label={t("campaigns.steps.label")}>
      {SHOWN.map((step, index) => (
        <li key={step} className={styles.step} aria-current={index === at ? "step" : undefined} data-past={index < at || undefined}>
          <span className={styles.mark} aria-hidden>
            {index < at ? <IconCheck size={14} /> : index + 1}
          </span>
          <span className={styles.stepName}>{t(`campaigns.steps.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
