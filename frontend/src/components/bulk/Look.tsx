import { useTranslation } from "react-i18next";
import { AnyValue } from "@/components/record/AnyValue";
import { Change } from "@/components/record/Change";
import { Loading } from "@/components/States";
import type { FieldInfo } from "@/lib/fields";
import { count } from "@/lib/format";
import type { Preview } from "./api";
import styles from "./bulk.module.css";

interface Props {
  field: FieldInfo;
  preview: Preview | null | undefined;
  stale: boolean;
}

/** Old → new of the first records, and what would be left alone. */
export function Look({ field, preview, stale }: Props) {
  const { t, i18n } = useTranslation();
  if (!preview) return stale ? <Loading rows={3} /> : null;
  const number = (value: number) => count(value, i18n.language);
  return (
    <section className="stack tight" aria-label={t("bulkEdit.preview")}>
      <p className="small quiet" role="status">
        {preview.changing === 0 && preview.problems.length === 0
          ? t("bulkEdit.nothingChanges", { count: preview.lookedAt, total: number(preview.lookedAt) })
          : t("bulkEdit.firstOnes", { count: preview.lookedAt, changing: number(preview.changing), total: number(preview.lookedAt) })}
      </p>
      {preview.sample.length > 0 && (
        // It scrolls, so it can be reached by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={styles.sample} data-stale={stale || undefined} tabIndex={0} aria-label={t("bulkEdit.sample")}>
          {preview.sample.map((each) => (
            <li key={each.id}>
              <span className="cut" title={each.title}>
                {each.title}
              </span>
              <Change before={<AnyValue field={field} value={each.before} />} after={<AnyValue field={field} value={each.after} />} />
            </li>
          ))}
        </ul>
      )}
      {preview.problems.length > 0 && (
        <div className={styles.problems}>
          <p>{t("bulkEdit.problems", { count: preview.problems.length })}</p>
          <ul>
            {preview.problems.slice(0, 5).map((each) => (
              <li key={each.id}>
                {each.title}: {String(each.after)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
