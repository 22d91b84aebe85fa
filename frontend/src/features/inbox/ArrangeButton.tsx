import { ActionIcon } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { later } from "@/lib/later";
import { useShortcuts } from "@/lib/shortcuts";
import type { ConversationDetail } from "./api";

const ArrangeDialog = later(async () => (await import("./ArrangeDialog")).ArrangeDialog);

/** What is done to a whole conversation now and then. */
export function ArrangeButton({ conversation, onSplit }: { conversation: ConversationDetail; onSplit: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcuts({ m: () => setOpen(true) });
  return (
    <>
      <ActionIcon variant="default" size={36} aria-keyshortcuts="M" aria-label={t("inbox.arrange")} title={t("inbox.arrange")} onClick={() => setOpen(true)}>
        <IconArrowMerge size={18} aria-hidden />
      </ActionIcon>
      {open && (
        <ArrangeDialog
          conversation={conversation}
          onClose={() => setOpen(false)}
          onSplit={() => {
            setOpen(false);
            onSplit();
          }}
        />
      )}
    </>
  );
}
