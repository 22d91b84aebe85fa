import { IconProgress } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { percent } from "@/lib/format";
import { onJob } from "@/lib/jobs";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { jobsQuery } from "./api";
import styles from "./Tray.module.css";

/** How much runs in the background, and the way there. Nothing is shown while nothing runs; then the server is not asked, either. */
export function Tray({ place }: { place: "side" | "bar" }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const user = useUser();
  const { data } = useQuery(jobsQuery(atLeast(user, "manager")));
  useEffect(() => (place === "side" ? onJob(() => void client.invalidateQueries({ queryKey: ["operations", "jobs"] })) : undefined), [client, place]);
  if (!data || data.count === 0) return null;

  const share = data.total > 0 ? Math.min(1, data.done / data.total) : 0;
  return (
    <Link to="/operations" className={styles.tray} data-place={place} aria-label={t("operations.traySays", { count: data.count, percent: percent(share, i18n.language) })} title={t("operations.running", { count: data.count })}>
      <span className={styles.line}>
        <IconProgress size={18} stroke={1.8} aria-hidden className={styles.icon} />
        <span className={styles.text}>{t("operations.running", { count: data.count })}</span>
        {data.total > 0 && <span className={styles.share}>{percent(share, i18n.language)}</span>}
      </span>
      <span className={styles.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
    </Link>
  );
}
