import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { ISSUES, type Issue, type IssueCount } from "./api";
import styles from "./Quality.module.css";

interface Props {
  counts: IssueCount[];
  average: number | null;
  issue: Issue | undefined;
  onIssue: (issue: Issue | undefined) => void;
}

/** How good the data is, and how many contacts have which issue; each opens its list. */
export function Figures({ counts, average, issue, onIssue }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div role="group" aria-label={t("quality.figures")} className={styles.figures}>
      <p className={styles.figure}>
        <span className={styles.number}>{average === null ? "–" : count(Math.round(average), i18n.language)}</span>
        <span className={styles.what}>{t("quality.average")}</span>
      </p>
      {ISSUES.map((each) => {
        const found = counts.find((one) => one.issue === each);
        return (
          <button key={each} type="button" className={styles.figure} aria-pressed={each === issue} onClick={() => onIssue(each === issue ? undefined : each)}>
            <span className={styles.number}>{found ? count(found.count, i18n.language) : "–"}</span>
            <span className={styles.what}>{t(`quality.issues.${each}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
