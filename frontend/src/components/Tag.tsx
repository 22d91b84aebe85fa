import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "good" | "warn" | "bad" | "info" | "plain";

/** A word on a coloured ground. The word (and the icon) says it; the colour only helps. */
export function Tag({ tone = "plain", icon: Symbol, children, title }: { tone?: Tone; icon?: Icon; children: ReactNode; title?: string }) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {Symbol && <Symbol size={13} stroke={2.2} aria-hidden />}
      {children}
    </span>
  );
}
