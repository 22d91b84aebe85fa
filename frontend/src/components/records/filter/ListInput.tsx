import { IconX } from "@tabler/icons-react";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filter.module.css";

interface Props {
  label: string;
  values: string[];
  invalid: boolean;
  onChange: (values: string[]) => void;
}

/** Several texts: Enter or a comma ends one, Backspace in the empty field takes the last one back. */
export function ListInput({ label, values, invalid, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");

  function take(text: string): void {
    const more = text
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each && !values.includes(each));
    if (more.length > 0) onChange([...values, ...more]);
    setTyped("");
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && typed.trim()) {
      event.preventDefault();
      take(typed);
    }
    if (event.key === "Backspace" && typed === "" && values.length > 0) onChange(values.slice(0, -1));
  }

  return (
    <div className={styles.list}>
      {values.map((value) => (
        <span key={value} className={styles.item}>
          {value}
          <button type="button" aria-label={t("filter.removeValue", { value })} onClick={() => onChange(values.filter((each) => each !== value))}>
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ))}
      <input
        className={styles.input}
        aria-label={label}
        aria-invalid={invalid || undefined}
        placeholder={t("filter.listHint")}
        value={typed}
        onChange={(event) => (event.target.value.includes(",") ? take(event.target.value) : setTyped(event.target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => take(typed)}
      />
    </div>
  );
}
