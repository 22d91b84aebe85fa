import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { TOAST_MS, dismiss, useToasts, type Toast } from "@/lib/toasts";
import styles from "./Toasts.module.css";

function Act({ label, run, id }: { label: string; run: () => void; id: number }) {
  return (
    <Button
      size="compact-sm"
      variant="light"
      onClick={() => {
        run();
        dismiss(id);
      }}
    >
      {label}
    </Button>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation();

  useEffect(() => {
    if (toast.reload) return;
    const timer = setTimeout(() => dismiss(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast.id, toast.reload]);

  const Icon = toast.tone === "failed" ? IconAlertTriangle : IconCheck;
  return (
    <li className={styles.toast} data-tone={toast.tone}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <div className="grow">
        <p>{toast.text}</p>
        {toast.detail && <p className="small quiet">{toast.detail}</p>}
      </div>
      {toast.undo && <Act label={t("common.undo")} run={toast.undo} id={toast.id} />}
      {toast.open && <Act label={t("common.open")} run={toast.open} id={toast.id} />}
      {toast.reload && <Act label={t("common.reload")} run={toast.reload} id={toast.id} />}
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
  return (
    <section aria-label={t("common.messages")} aria-live="polite">
      <ul className={styles.region}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}
