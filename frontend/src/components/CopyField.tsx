import { CopyButton } from "./CopyButton";
import styles from "./CopyField.module.css";

/** A value to take elsewhere, whole, with a button that copies it. */
export function CopyField({ label, value, copyLabel }: { label: string; value: string; copyLabel: string }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <code className={styles.value}>{value}</code>
        <CopyButton text={value} label={copyLabel} />
      </span>
    </div>
  );
}
