import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/shortcuts";
import styles from "./SearchBox.module.css";

const PAUSE_MS = 250;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search field whose value lives in the URL; it waits for a pause in the typing. `/` comes here. */
export function SearchBox({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useShortcuts({ "/": () => input.current?.focus() });

  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <search className={styles.box}>
      <IconSearch size={16} aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onChange(typed);
          if (event.key !== "Escape") return;
          event.preventDefault(); // leaves the box; the browser would empty it, too
          input.current?.blur();
        }}
      />
      {typed && (
        <button type="button" className={styles.clear} aria-label={t("common.clearSearch")} onClick={() => onChange("")}>
          <IconX size={15} aria-hidden />
        </button>
      )}
    </search>
  );
}
