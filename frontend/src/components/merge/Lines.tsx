import type { ReactNode } from "react";
import { AnyValue } from "@/components/record/AnyValue";
import styles from "./merge.module.css";
import type { FieldInfo } from "@/lib/fields";

interface ChoiceProps {
  label: string;
  name: string;
  ids: readonly string[];
  value: string;
  onChange: (id: string) => void;
  shown: (id: string) => ReactNode;
  head?: boolean;
}

/** One field, the records side by side: whose is kept? */
export function ChoiceLine({ label, name, ids, value, onChange, shown, head = false }: ChoiceProps) {
  return (
    <div role="radiogroup" aria-label={label} className={`${styles.line} ${head ? styles.head : ""}`}>
      <span className={styles.name} aria-hidden>
        {label}
      </span>
      {ids.map((id) => (
        <label key={id} className={styles.option}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          <span>{shown(id)}</span>
        </label>
      ))}
    </div>
  );
}

/** A field about which there is nothing to decide. */
export function PlainLine({ field, label, value }: { field: FieldInfo; label: string; value: unknown }) {
  return (
    <div className={styles.line}>
      <span className={styles.name}>{label}</span>
      <span className={styles.wide}>
        <AnyValue field={field} value={value} />
      </span>
    </div>
  );
}
