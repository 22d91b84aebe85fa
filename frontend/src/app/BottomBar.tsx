import { IconDots, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PLACES, type Place } from "./navigation";
import type { Sheet } from "./Shell";
import styles from "./Shell.module.css";

function Tab({ name }: { name: Place["name"] }) {
  const { t } = useTranslation();
  const place = PLACES.find((candidate) => candidate.name === name);
  if (!place) return null;
  return (
    <Link to={place.to} className={styles.tab} activeOptions={{ includeSearch: false }}>
      <place.icon size={22} stroke={1.8} aria-hidden />
      {t(`places.${name}`)}
    </Link>
  );
}

/** The phone's navigation, within reach of a thumb. */
export function BottomBar({ open }: { open: (sheet: Sheet) => void }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("shell.bottomBar")} className={styles.bar}>
      <Tab name="inbox" />
      <Tab name="contacts" />
      <button type="button" className={styles.create} aria-label={t("shell.create")} onClick={() => open("create")}>
        <IconPlus size={24} aria-hidden />
      </button>
      <Tab name="catalogue" />
      <button type="button" className={styles.tab} onClick={() => open("more")}>
        <IconDots size={22} aria-hidden />
        {t("shell.more")}
      </button>
    </nav>
  );
}
