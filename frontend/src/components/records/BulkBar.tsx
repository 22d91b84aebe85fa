import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import styles from "./records.module.css";
import type { BulkAction } from "./spec";
import type { Selecting, Selection } from "./useSelection";

interface Props {
  selecting: Selecting;
  total: number | null;
  actions: BulkAction[];
}

function asksFirst(action: BulkAction, selection: Selection): boolean {
  return action.dialog !== undefined && (!action.run || (action.asks?.(selection) ?? false));
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
      <ActionIcon variant="subtle" size={32} aria-label={t("records.bulk.clear")} title={t("records.bulk.clear")} onClick={selection.clear}>
        <IconX size={17} aria-hidden />
      </ActionIcon>
      <p className={styles.bulkCount} role="status">
        {t("records.bulk.selected", { count: selection.count, total: number(selection.count) })}
      </p>
      {selection.ids !== null && total !== null && total > selection.count && (
        <Button size="compact-md" variant="light" className={styles.bulkAll} onClick={selectAll}>
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
          onClick={() => (asksFirst(action, selection) ? setOpen(action.key) : action.run?.(selection))}
        >
          {action.label}
        </Button>
      ))}
      {opened?.dialog?.(selection, () => setOpen(null))}
    </section>
  );
}
