import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import styles from "./Imports.module.css";
import { COUNTED, type Counted } from "./words";

/** What the rows come to, in figures. */
export function Counts({ counts }: { counts: Record<Counted, number> }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className={styles.counts} aria-label={t("imports.countsLabel")}>
      {COUNTED.filter((each) => counts[each] > 0 || ["created", "updated", "problems"].includes(each)).map((each) => (
        <div key={each} className={styles.count} data-kind={counts[each] > 0 ? each : undefined}>
          <dt>{t(`imports.counts.${each}`)}</dt>
          <dd className="number">{count(counts[each], i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
}
