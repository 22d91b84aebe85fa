import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, span } from "@/lib/format";
import type { Queue } from "./api";
import styles from "./Queues.module.css";

export function QueueRow({ queue, selected }: { queue: Queue; selected: boolean }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => count(value, i18n.language);
  return (
    <tr data-selected={selected || undefined} className={styles.row}>
      <td>
        <Link from="/queues" to="/queues" search={{ queue: queue.name }} className={table.main} aria-current={selected ? "true" : undefined}>
          {t(`queues.names.${queue.name}`, { defaultValue: queue.name })}
        </Link>
        <p className={table.sub}>{queue.name}</p>
      </td>
      <td className={table.num}>
        <span className={styles.label}>{t("queues.visible")} </span>
        {number(queue.visible)}
      </td>
      <td className={table.num}>
        <span className={styles.label}>{t("queues.inFlight")} </span>
        {number(queue.inFlight)}
      </td>
      <td className={table.num}>
        <span className={styles.label}>{t("queues.oldest")} </span>
        {queue.oldestSeconds ? span(queue.oldestSeconds, i18n.language) : "–"}
      </td>
      <td className={table.num}>
        {queue.deadLetters > 0 ? (
          <Tag tone="bad" icon={IconAlertTriangle}>
            {t("queues.deadCount", { count: queue.deadLetters, total: number(queue.deadLetters) })}
          </Tag>
        ) : (
          <span className="quiet">
            <span className={styles.label}>{t("queues.dead")}: </span>
            {t("queues.none")}
          </span>
        )}
      </td>
    </tr>
  );
}
