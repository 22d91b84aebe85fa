import { IconClock, IconFileOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Message.module.css";

/** A file of a customer that is not there: it is still being fetched, or its vendor did not give it. */
export function Missing({ name, isLost }: { name: string; isLost: boolean }) {
  const { t } = useTranslation();
  const Symbol = isLost ? IconFileOff : IconClock;
  return (
    <span className={styles.missing}>
      <Symbol size={16} aria-hidden />
      <span className="cut" title={name}>
        {name}
      </span>
      <span>{isLost ? t("files.lost") : t("files.waits")}</span>
    </span>
  );
}
