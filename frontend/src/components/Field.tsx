import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useId, useState, type ReactNode, type Ref } from "react";
import styles from "./Field.module.css";

interface FrameProps {
  label: string;
  hint?: string;
  error?: string;
  children: (ids: { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined }) => ReactNode;
}

function Frame({ label, hint, error, children }: FrameProps) {
  const id = useId();
  const described = error || hint ? `${id}-note` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {described && (
        <p id={described} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

interface Common {
  label: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
}

type TextProps = Common & { type?: "text" | "email" | "url" | "date" | "datetime-local" | "password" | "tel" | "number" | "color"; autoComplete?: string; placeholder?: string; inputMode?: "decimal" | "numeric"; min?: number; max?: number };

export function TextField({ label, hint, error, value, onChange, type = "text", ...rest }: TextProps) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(ids) => <input {...ids} {...rest} type={type} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Frame>
  );
}

export function AreaField({ label, hint, error, value, onChange, rows = 4, box, ...rest }: Common & { rows?: number; placeholder?: string; box?: Ref<HTMLTextAreaElement> }) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(ids) => <textarea {...ids} {...rest} ref={box} rows={rows} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Frame>
  );
}

type ChoiceProps = Common & { options: readonly { value: string; label: string }[] };

export function ChoiceField({ label, hint, error, value, onChange, options, ...rest }: ChoiceProps) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(ids) => (
        <select {...ids} {...rest} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** A password that can be looked at. */
export function PasswordField({ label, hint, error, value, onChange, showLabel, ...rest }: Common & { autoComplete: string; showLabel: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Frame label={label} hint={hint} error={error}>
      {(ids) => (
        <span className={styles.password}>
          <input {...ids} {...rest} type={shown ? "text" : "password"} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)} />
          <button type="button" className={styles.reveal} aria-label={showLabel} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          </button>
        </span>
      )}
    </Frame>
  );
}
