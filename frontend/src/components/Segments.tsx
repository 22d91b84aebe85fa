import styles from "./Segments.module.css";

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** In as many rows as it takes, rather than one that scrolls. */
  wrap?: boolean;
}

/** A row of filters of which one is on. */
export function Segments<Value extends string>({ label, value, options, onChange, wrap }: Props<Value>) {
  return (
    <div role="group" aria-label={label} className={styles.group} data-wrap={wrap || undefined}>
      {options.map((option) => (
        <button key={option.value} type="button" className={styles.option} aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}
