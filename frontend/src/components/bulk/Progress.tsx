import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import type { Operation } from "@/lib/operations";
import { cancel } from "./api";
import styles from "./bulk.module.css";

/** How far it is. It goes on when one leaves, and stops when one says so. */
export function Progress({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [stopping, setStopping] = useState(false);
  const gone = operation.done + operation.unchanged + operation.conflicts;
  const label = t("bulkEdit.progress", { done: count(gone, i18n.language), total: count(operation.total, i18n.language) });

  function stop(): void {
    setStopping(true);
    void cancel(operation.id).catch(() => setStopping(false));
  }

  return (
    <div className="stack" role="status">
      <p className="number">{label}</p>
      <progress className={styles.progress} aria-label={label} value={gone} max={Math.max(operation.total, 1)} />
      <p className="quiet small">{t("bulkEdit.goesOn")}</p>
      <div className="row wrap">
        <Button onClick={onClose}>{t("bulkEdit.leave")}</Button>
        <Button variant="default" loading={stopping} onClick={stop}>
          {t("bulkEdit.stop")}
        </Button>
      </div>
    </div>
  );
}
