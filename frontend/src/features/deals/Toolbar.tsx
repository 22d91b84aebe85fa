import { useTranslation } from "react-i18next";
import { SearchBox } from "@/components/SearchBox";
import { parsed } from "@/lib/rules";
import { useUser } from "@/lib/session";
import styles from "./Deals.module.css";
import { includes, quickConditions, toggled, type QuickName } from "./quick";

const QUICK: QuickName[] = ["mine", "month", "late"];

interface Props {
  q: string;
  filter: string | undefined;
  onChange: (part: { q?: string; filter?: string }) => void;
}

/** What the board is asked: words, and the questions asked most. */
export function Toolbar({ q, filter, onChange }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const rule = parsed(filter);
  const conditions = quickConditions(user?.id ?? "");
  return (
    <div className={styles.tools}>
      <SearchBox label={t("deals.search")} value={q} onChange={(text) => onChange({ q: text || undefined })} />
      <div role="group" aria-label={t("deals.quickFilters")} className={`row wrap ${styles.chips}`}>
        {QUICK.map((name) => (
          <button key={name} type="button" className={styles.chip} aria-pressed={includes(rule, conditions[name])} onClick={() => onChange({ filter: toggled(rule, conditions[name]) })}>
            {t(`deals.quick.${name}`)}
          </button>
        ))}
        {filter && (
          <button type="button" className={styles.chip} onClick={() => onChange({ filter: undefined })}>
            {t("deals.noFilter")}
          </button>
        )}
      </div>
    </div>
  );
}
