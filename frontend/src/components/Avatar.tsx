import { initials } from "@/lib/format";
import styles from "./Avatar.module.css";

const HUES = 6;

function hue(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % HUES;
}

/** Decoration beside a name, never instead of one. */
export function Avatar({ name, size = 34 }: { name: string; size?: number }) {
  return (
    <span className={styles.avatar} data-hue={hue(name)} aria-hidden style={{ width: size, height: size, fontSize: size * 0.38 }}>
      {initials(name)}
    </span>
  );
}
