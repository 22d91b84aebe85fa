import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import styles from "./records.module.css";
import type { BulkAction } from "./spec";
import type { Selecting } from "./useSelection";

interface Props {
  selecting: Selecting;
  total: number | null;
  actions: BulkAction[];
}

/** How many are selected, how to select all that match, and what can be done with them. */
export function BulkBar({ selecting, total, actions }: Props) {
  const { t, i18n } = useTranslation();
  const user = useUser();
  const [open, setOpen] = useState<string | null>(null);
  const { selection, selectAll } = selecting;
  if (selection.count === 0) return null;
  const offered = actions.filter((action) => atLeast(user, action.role ?? "rep") && (action.fits?.(selection) ?? true));
  const opened = offered.find((action) => action.key === open);
  const number = (value: number) => count(value, i18n.language);
  return (
    <section className={styles.bulk} aria-label={t("records.bulk.label")}>
      <p className={styles.bulkCount} role="status">
        {t("records.bulk.selected", { count: selection.count, total: number(selection.count) })}
      </p>
      {selection.ids !== null && total !== null && total > selection.count && (
        <Button size="compact-md" variant="light" onClick={selectAll}>
          {t("records.bulk.selectAll", { total: number(total) })}
        </Button>
      )}
      {offered.map((action) => (
        <Button
          key={action.key}
          size="compact-md"
          variant="default"
          color={action.danger ? "red" : undefined}
          leftSection={<action.icon size={16} aria-hidden />}
          onClick={() => (action.dialog ? setOpen(action.key) : action.run?.(selection))}
        >
          {action.label}
        </Button>
      ))}
      <Button size="compact-md" variant="subtle" leftSection={<IconX size={15} aria-hidden />} onClick={selection.clear}>
        {t("records.bulk.clear")}
      </Button>
      {opened?.dialog?.(selection, () => setOpen(null))}
    </section>
  );
}
