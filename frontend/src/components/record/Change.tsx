import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Change.module.css";

/** What a value was and what it becomes; said in words where colour and line cannot be seen. */
export function Change({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className={styles.change}>
      <del className={styles.before}>
        <span className="hidden-text">{t("change.before")} </span>
        {before}
      </del>
      <IconArrowRight size={14} aria-hidden className={styles.arrow} />
      <ins className={styles.after}>
        <span className="hidden-text">{t("change.after")} </span>
        {after}
      </ins>
    </span>
  );
}
