import { IconX } from "@tabler/icons-react";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filter.module.css";

interface Props {
  label: string;
  values: string[];
  /** What is offered while typing; a label stands for its value. */
  choices?: { value: string; label: string }[];
  invalid: boolean;
  onChange: (values: string[]) => void;
}

/** Several texts: Enter or a comma ends one, Backspace in the empty field takes the last one back. */
export function ListInput({ label, values, choices = [], invalid, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const list = useId();
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const valueOf = (text: string) => choices.find((choice) => choice.label.toLowerCase() === text.toLowerCase())?.value ?? text;

  function take(text: string): void {
    const more = text
      .split(",")
      .map((each) => valueOf(each.trim()))
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
          {labelOf(value)}
          <button type="button" aria-label={t("filter.removeValue", { value: labelOf(value) })} onClick={() => onChange(values.filter((each) => each !== value))}>
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ))}
      <input
        className={styles.input}
        list={choices.length > 0 ? list : undefined}
        aria-label={label}
        aria-invalid={invalid || undefined}
        placeholder={t("filter.listHint")}
        value={typed}
        onChange={(event) => (event.target.value.includes(",") ? take(event.target.value) : setTyped(event.target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => take(typed)}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.label} />
          ))}
        </datalist>
      )}
    </div>
  );
}
