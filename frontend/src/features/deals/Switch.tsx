import { IconLayoutKanban, IconList } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./Deals.module.css";

/** The two ways of looking at the same question. */
export function Switch() {
  const { t } = useTranslation();
  const { q, filter } = useSearch({ strict: false }) as { q?: string; filter?: string };
  return (
    <nav aria-label={t("deals.as")} className={styles.switch}>
      <Link to="/deals" search={{ q, filter }} className={styles.way} activeOptions={{ exact: true, includeSearch: false }}>
        <IconLayoutKanban size={16} aria-hidden />
        {t("deals.board")}
      </Link>
      <Link to="/deals/list" search={{ q, filter }} className={styles.way} activeOptions={{ exact: true, includeSearch: false }}>
        <IconList size={16} aria-hidden />
        {t("deals.list")}
      </Link>
    </nav>
  );
}
