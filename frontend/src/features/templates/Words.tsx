import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { PLACEHOLDERS } from "./placeholders";
import styles from "./Templates.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  hint?: string;
  error?: string;
  code?: boolean;
}

/** Words in which what differs from reader to reader is put in from a menu. */
export function Words({ label, value, onChange, rows = 3, hint, error, code = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Where nobody put a cursor, what is inserted goes to the end.
  const entered = useRef(false);

  function insert(name: string): void {
    const element = area.current;
    const [at, end] = element && entered.current ? [element.selectionStart, element.selectionEnd] : [value.length, value.length];
    const put = `{${name}}`;
    onChange(value.slice(0, at) + put + value.slice(end));
    // After the new text is there.
    setTimeout(() => {
      element?.focus();
      element?.setSelectionRange(at + put.length, at + put.length);
    });
  }

  return (
    <div className={styles.words}>
      <div className="row spread wrap">
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <select className={styles.insert} aria-label={t("templates.insertInto", { label })} value="" onChange={(event) => insert(event.target.value)}>
          <option value="">{t("templates.insert")}</option>
          {PLACEHOLDERS.map((name) => (
            <option key={name} value={name}>
              {t(`templates.placeholders.${name}`)}
            </option>
          ))}
        </select>
      </div>
      <textarea ref={area} onFocus={() => (entered.current = true)} id={id} rows={rows} className={styles.area} data-code={code || undefined} spellCheck={!code} value={value} aria-invalid={error ? true : undefined} aria-describedby={error || hint ? `${id}-note` : undefined} onChange={(event) => onChange(event.target.value)} />
      {(error ?? hint) && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
