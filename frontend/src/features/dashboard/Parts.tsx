import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { count, plain } from "@/lib/format";
import type { Breakdown } from "./api";
import styles from "./Dashboard.module.css";
import { rowsHref } from "./links";

/** A figure in its parts: a bar for the eye beside each number; the number leads to its rows. */
export function Parts({ breakdown }: { breakdown: Breakdown }) {
  const { t, i18n } = useTranslation();
  const { parts, key, field, noun } = breakdown;
  const title = t(`dashboard.breakdowns.${key}`, { defaultValue: plain(key) });
  const highest = Math.max(...parts.map((part) => part.value), 1);
  const nameOf = (part: Breakdown["parts"][number]): string => {
    if (part.key === null) return t("dashboard.nobody");
    return field === "kind" ? t(`dashboard.kinds.${part.key}`, { defaultValue: plain(part.label) }) : part.label;
  };
  return (
    <section className={styles.chart} aria-label={title}>
      <h3 className={styles.name}>{title}</h3>
      {parts.length === 0 && <p className="quiet">{t("dashboard.noActivity")}</p>}
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.key ?? ""}>
            <HrefLink href={rowsHref(noun, part.filter)} className={styles.part}>
              <span className="cut" title={nameOf(part)}>
                {nameOf(part)}
              </span>
              <span aria-hidden className={styles.track}>
                <span className={styles.fill} style={{ width: `${(part.value / highest) * 100}%` }} />
              </span>
              <span className="number">{count(part.value, i18n.language)}</span>
            </HrefLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
