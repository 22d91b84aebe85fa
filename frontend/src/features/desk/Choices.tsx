import styles from "./Desk.module.css";

interface Props<Value extends string> {
  label: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Some of a few, as boxes to tick. */
export function Choices<Value extends string>({ label, hint, options, chosen, onChange }: Props<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {hint && <p className="small quiet">{hint}</p>}
      <div className={styles.boxes}>
        {options.map(({ value, label: text }) => (
          <label key={value} className={styles.box}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
