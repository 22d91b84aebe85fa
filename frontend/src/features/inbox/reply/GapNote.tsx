import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { gapsIn } from "@/lib/savedReplies";
import styles from "./Saved.module.css";

/** What is still to be filled in before the reply can go; pressed, a gap is selected. */
export function GapNote({ text, box }: { text: string; box: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation();
  const gaps = gapsIn(text);
  if (gaps.length === 0) return null;
  return (
    <p className={styles.gaps} role="status">
      {t("inbox.saved.fill")}
      {gaps.map(({ name, start, end }) => (
        <button
          key={start}
          type="button"
          className={styles.gap}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            box.current?.focus();
            box.current?.setSelectionRange(start, end);
          }}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
