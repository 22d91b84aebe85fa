import styles from "./Progress.module.css";

interface Props {
  label: string;
  done: number;
  /** 0: nobody knows how much there is to do. */
  total: number;
}

/** How far some work is. */
export function Progress({ label, done, total }: Props) {
  return <progress className={styles.bar} aria-label={label} {...(total > 0 && { value: Math.min(done, total), max: total })} />;
}
