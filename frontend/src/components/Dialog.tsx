import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Dialog.module.css";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The palette draws its own head. */
  bare?: boolean;
  wide?: boolean;
}

/** The browser's own modal dialog: traps focus (at first in the first field), closes on Escape, gives focus back. Mount it to open it. */
export function Dialog({ title, onClose, children, bare = false, wide = false }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[autofocus], input, select, textarea")?.focus();
    }
    return () => dialog?.close();
  }, []);

  return (
    // A click on the backdrop is a comfort; Escape and the button do the same by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={element}
      className={styles.dialog}
      data-wide={wide || undefined}
      data-bare={bare || undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={bare ? "hidden-text" : styles.head}>
          <h2 id={heading}>{title}</h2>
          {!bare && (
            <ActionIcon variant="subtle" size={36} aria-label={t("common.close")} onClick={onClose}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}
