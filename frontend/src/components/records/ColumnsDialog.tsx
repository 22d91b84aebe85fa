import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { FieldInfo } from "@/lib/fields";
import { ASKED_ONLY } from "./common";
import styles from "./records.module.css";
import { useWords } from "./words";

interface Props {
  fields: Map<string, FieldInfo>;
  columns: string[];
  standard: string[];
  onChange: (columns: string[]) => void;
  onClose: () => void;
}

/** Which columns, in which order. The first stays: it leads to the record. */
export function ColumnsDialog({ fields, columns, standard, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [said, setSaid] = useState("");
  const hidden = [...fields.values()].filter((field) => !columns.includes(field.name) && !ASKED_ONLY.includes(field.name)).sort((one, other) => words.field(one).localeCompare(words.field(other), words.language));

  function move(from: number, step: number): void {
    const next = [...columns];
    const [taken] = next.splice(from, 1);
    if (!taken) return;
    next.splice(from + step, 0, taken);
    setSaid(t("records.columns.moved", { name: words.field(fields.get(taken) as FieldInfo), place: from + step + 1 }));
    onChange(next);
  }

  return (
    <Dialog title={t("records.columns.title")} onClose={onClose}>
      <div className="stack">
        <ol className={styles.choices} aria-label={t("records.columns.shown")}>
          {columns.map((name, index) => {
            const field = fields.get(name);
            if (!field) return null;
            const label = words.field(field);
            return (
              <li key={name} className={styles.choice}>
                <label className={styles.option}>
                  <input type="checkbox" checked disabled={index === 0} onChange={() => onChange(columns.filter((each) => each !== name))} />
                  <span className="cut">{label}</span>
                </label>
                <ActionIcon variant="subtle" size={32} disabled={index < 2} aria-label={t("records.columns.earlier", { name: label })} onClick={() => move(index, -1)}>
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" size={32} disabled={index === 0 || index === columns.length - 1} aria-label={t("records.columns.later", { name: label })} onClick={() => move(index, 1)}>
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ol>
        {hidden.length > 0 && (
          <>
            <h3>{t("records.columns.more")}</h3>
            <ul className={styles.choices} aria-label={t("records.columns.more")}>
              {hidden.map((field) => (
                <li key={field.name} className={styles.choice}>
                  <label className={styles.option}>
                    <input type="checkbox" checked={false} onChange={() => onChange([...columns, field.name])} />
                    <span className="cut">{words.field(field)}</span>
                  </label>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="hidden-text" role="status">
          {said}
        </p>
        <div className="row wrap">
          <Button onClick={onClose}>{t("records.done")}</Button>
          <Button variant="subtle" onClick={() => onChange(standard)}>
            {t("records.columns.reset")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
