import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { findRecords, type Named } from "./api";
import styles from "./Deals.module.css";

const foundQuery = (noun: "contacts" | "companies", q: string) =>
  queryOptions({
    queryKey: [noun, "picker", q],
    queryFn: () => findRecords(noun, q),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    meta: { kept: false },
  });

interface Props {
  label: string;
  noun: "contacts" | "companies";
  value: Named | null;
  error?: string;
  required?: boolean;
  onChange: (record: Named | null) => void;
}

/** Find a person or a company by a few letters. */
export function RecordPicker({ label, noun, value, error, required, onChange }: Props) {
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState(value?.name ?? "");
  const [known, setKnown] = useState(value?.id);
  if (known !== value?.id) {
    setKnown(value?.id);
    if (value) setTyped(value.name);
  }
  const searched = useDeferredValue(typed);
  const open = typed !== "" && typed !== value?.name;
  const { data = [], isSuccess } = useQuery({ ...foundQuery(noun, searched), enabled: open && searched.trim().length > 1 });

  function write(text: string): void {
    setTyped(text);
    if (value) onChange(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !open || !data[0]) return;
    event.preventDefault();
    onChange(data[0]);
  }

  return (
    // Enter takes the first hit; the buttons below do the same for each.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <TextField label={label} value={typed} onChange={write} error={error} required={required} placeholder={t("common.pickHint")} autoComplete="off" />
      {open && isSuccess && searched.trim().length > 1 && (
        <ul id={listId} className={styles.hits} aria-label={t("common.results")}>
          {data.map((record) => (
            <li key={record.id}>
              <button type="button" className={styles.hit} onClick={() => onChange(record)}>
                {record.name}
              </button>
            </li>
          ))}
          {data.length === 0 && <li className={styles.noHit}>{t("common.pickNone")}</li>}
        </ul>
      )}
    </div>
  );
}
