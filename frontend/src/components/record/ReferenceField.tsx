import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { listRecords } from "@/lib/records";
import { useReferenceName } from "@/lib/references";
import styles from "./record.module.css";

interface Props {
  label: string;
  noun: string;
  value: string;
  error?: string;
  onChange: (id: string) => void;
}

function Chosen({ noun, id }: { noun: string; id: string }) {
  return <strong className="grow cut">{useReferenceName(noun, id) ?? "…"}</strong>;
}

/** Another record, found by a few letters. */
export function ReferenceField({ label, noun, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const found = useQuery({
    queryKey: [noun, "picker", typed],
    queryFn: ({ signal }) => listRecords(noun, { q: typed, limit: 6, sort: "" }, signal),
    enabled: typed.trim().length > 1,
    placeholderData: keepPreviousData,
    meta: { kept: false },
  });

  if (value !== "") {
    return (
      <div className={styles.chosen}>
        <Chosen noun={noun} id={value} />
        <button type="button" className={styles.plain} onClick={() => onChange("")}>
          {t("record.another")}
        </button>
      </div>
    );
  }
  return (
    <div>
      <TextField label={label} value={typed} onChange={setTyped} error={error} placeholder={t("record.pick")} autoComplete="off" />
      {typed.trim().length > 1 && found.isSuccess && (
        <ul className={styles.hits}>
          {found.data.items.map((record) => (
            <li key={record.id}>
              <button type="button" className={styles.hit} onClick={() => onChange(record.id)}>
                {String(record.name || record.title || record.email || record.id)}
              </button>
            </li>
          ))}
          {found.data.items.length === 0 && <li className="quiet small">{t("record.noHit")}</li>}
        </ul>
      )}
    </div>
  );
}
