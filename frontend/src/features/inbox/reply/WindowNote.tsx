import { IconClock, IconLock } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { span } from "@/lib/format";
import type { ReplyBy } from "../api";
import styles from "./Reply.module.css";

const MINUTE_MS = 60_000;
const SOON_S = 7200;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long the customer may still be answered by this channel in one's own words. */
export function WindowNote({ way }: { way: ReplyBy }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (way.takesNothing) {
    return (
      <p className={styles.window} data-shut>
        <IconLock size={15} aria-hidden /> {t("inbox.window.over")}
      </p>
    );
  }
  if (way.needsTemplate) {
    return (
      <p className={styles.window} data-shut>
        <IconLock size={15} aria-hidden /> {t("inbox.window.template")}
      </p>
    );
  }
  if (!way.closesAt) return null;
  const left = Math.max(0, (Date.parse(way.closesAt) - now) / 1000);
  return (
    <p className={styles.window} data-soon={left < SOON_S || undefined}>
      <IconClock size={15} aria-hidden /> {t("inbox.window.open", { left: span(left, i18n.language) })}
    </p>
  );
}
