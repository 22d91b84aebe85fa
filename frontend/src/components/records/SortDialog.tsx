import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionIcon, Button } from "@mantine/core";
import { Dialog } from "@/components/Dialog";
import type { FieldInfo } from "@/lib/fields";
import styles from "./records.module.css";
import { sortKeys, sortText, type SortKey } from "./sorting";
import { useWords } from "./words";

interface Props {
  fields: Map<string, FieldInfo>;
  sort: string;
  onChange: (sort: string) => void;
  onClose: () => void;
}

const MOST = 3;

/** By what to sort, in words: the way for fingers, and for fields that are no column. */
export function SortDialog({ fields, sort, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const keys = sortKeys(sort);
  const sortable = [...fields.values()].filter((field) => field.sortable !== false && field.type !== "tags").sort((one, other) => words.field(one).localeCompare(words.field(other), words.language));
  const set = (next: SortKey[]) => onChange(sortText(next));

  return (
    <Dialog title={t("records.sort.title")} onClose={onClose}>
      <div className="stack">
        {keys.map((key, index) => (
          <div key={key.field} className={styles.sortKey} role="group" aria-label={t("records.sortRank", { rank: index + 1 })}>
            <select className={styles.select} aria-label={t("records.sort.field")} value={key.field} onChange={(event) => set(keys.with(index, { ...key, field: event.target.value }))}>
              {sortable
                .filter((field) => field.name === key.field || !keys.some((other) => other.field === field.name))
                .map((field) => (
                  <option key={field.name} value={field.name}>
                    {words.field(field)}
                  </option>
                ))}
            </select>
            <select className={styles.select} aria-label={t("records.sort.direction")} value={key.descending ? "down" : "up"} onChange={(event) => set(keys.with(index, { ...key, descending: event.target.value === "down" }))}>
              <option value="up">{t("records.sort.up")}</option>
              <option value="down">{t("records.sort.down")}</option>
            </select>
            <ActionIcon variant="subtle" size={36} disabled={keys.length === 1} aria-label={t("records.sort.remove")} onClick={() => set(keys.filter((other) => other !== key))}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <div className="row wrap">
          <Button onClick={onClose}>{t("records.done")}</Button>
          {keys.length < MOST && (
            <Button
              variant="subtle"
              onClick={() => {
                const next = sortable.find((field) => !keys.some((key) => key.field === field.name));
                if (next) set([...keys, { field: next.name, descending: false }]);
              }}
            >
              {t("records.sort.add")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
