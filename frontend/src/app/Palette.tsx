import { IconSearch, IconSparkles } from "@tabler/icons-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { Sheet } from "./Shell";
import styles from "./Sheets.module.css";
import { usePalette, type Entry } from "./usePalette";

interface Props {
  onClose: () => void;
  open: (sheet: Sheet) => void;
}

/** Ctrl-K: one box for places, actions and records. */
export function Palette({ onClose, open }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  /** Enter was faster than the answer: the first that comes is opened. */
  const [hasty, setHasty] = useState(false);
  const { entries, pending, failed } = usePalette(typed, open);

  function run(entry: Entry | undefined): void {
    if (!entry) return;
    onClose();
    entry.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen((chosen + step + entries.length) % Math.max(entries.length, 1));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (pending && chosen === 0) setHasty(true);
      else run(entries[chosen]);
    }
  }

  useEffect(() => {
    if (hasty && !pending) run(entries[0]);
  });

  return (
    <Dialog title={t("palette.title")} onClose={onClose} bare>
      <div className={styles.head}>
        <IconSearch size={18} aria-hidden />
        <input
          // The palette is opened to be typed into.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="palette-results"
          aria-activedescendant={entries[chosen] && `palette-${entries[chosen].id}`}
          aria-label={t("palette.title")}
          placeholder={t("palette.placeholder")}
          className={styles.input}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
            setHasty(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="palette-results" role="listbox" aria-label={t("common.results")} className={styles.results}>
        {entries.map((entry, index) => (
          // Keys are handled by the combobox, as the ARIA pattern has it.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.item}
            ref={index === chosen ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : undefined}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(entry)}
          >
            <entry.icon size={18} stroke={1.8} aria-hidden />
            <span className={styles.words}>
              <span className="cut">{entry.text}</span>
              {entry.subtitle && <span className={styles.subtitle}>{entry.subtitle}</span>}
            </span>
            <span className={styles.kind}>
              {entry.meant && (
                <span title={t("palette.meant")}>
                  <IconSparkles size={13} aria-hidden />
                  <span className="hidden-text">{t("palette.meant")}</span>
                </span>
              )}
              {entry.hint}
            </span>
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.none} role="status">
          {pending ? t("common.loading") : failed ? t("palette.failed") : t("palette.none", { typed })}
        </p>
      )}
    </Dialog>
  );
}
