import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { TOAST_MS, dismiss, undoNewest, useToasts, type Toast } from "@/lib/toasts";
import { useShortcuts } from "@/lib/shortcuts";
import { Kbd } from "./Kbd";
import styles from "./Toasts.module.css";

const ACTS = ["undo", "open", "reload"] as const;

/** It waits while it is pointed at or focused: who reads or is about to act is not hurried. */
function ToastCard({ toast, newest }: { toast: Toast; newest: boolean }) {
  const { t } = useTranslation();
  const card = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (toast.reload) return;
    const timer = setInterval(() => {
      if (!card.current?.matches(":hover") && !card.current?.contains(document.activeElement)) dismiss(toast.id);
    }, TOAST_MS);
    return () => clearInterval(timer);
  }, [toast.id, toast.reload]);

  const Icon = toast.tone === "failed" ? IconAlertTriangle : IconCheck;
  return (
    <li ref={card} className={styles.toast} data-tone={toast.tone}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <div className="grow">
        <p>{toast.text}</p>
        {toast.detail && <p className="small quiet">{toast.detail}</p>}
      </div>
      {ACTS.map(
        (act) =>
          toast[act] && (
            <Button
              key={act}
              size="compact-sm"
              variant="light"
              aria-keyshortcuts={newest && act === "undo" ? "Z" : undefined}
              rightSection={newest && act === "undo" && <Kbd>Z</Kbd>}
              onClick={() => {
                toast[act]?.();
                dismiss(toast.id);
              }}
            >
              {t(`common.${act}`)}
            </Button>
          ),
      )}
      <ActionIcon variant="subtle" size={28} aria-label={t("common.dismiss")} onClick={() => dismiss(toast.id)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** Read out politely; never steals the focus. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts();
  const newest = toasts.findLast(({ undo }) => undo);
  useShortcuts({ z: () => undoNewest() });
  return (
    <section aria-label={t("common.messages")} aria-live="polite">
      <ul className={styles.region}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} newest={toast === newest} />
        ))}
      </ul>
    </section>
  );
}
