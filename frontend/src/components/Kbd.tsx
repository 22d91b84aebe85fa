import styles from "./Kbd.module.css";

/** A key beside the words it stands for; hidden where there is no keyboard, and from screen readers. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {children}
    </kbd>
  );
}
