import { ActionIcon } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { later } from "@/lib/later";
import { useShortcuts } from "@/lib/shortcuts";
import type { ConversationDetail } from "./api";
import { useAssign } from "./useAssign";

const AssignDialog = later(async () => (await import("./AssignDialog")).AssignDialog);

/** To whichever colleague, by a menu. */
export function AssignMenu({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const assign = useAssign();
  useShortcuts({ o: () => setOpen(true) });
  return (
    <>
      <ActionIcon variant="default" size={36} aria-keyshortcuts="O" aria-label={t("inbox.assignTo")} title={t("inbox.assignTo")} onClick={() => setOpen(true)}>
        <IconUsers size={18} aria-hidden />
      </ActionIcon>
      {open && <AssignDialog now={conversation.assigneeId} onPick={(assigneeId) => assign.mutate({ conversation, assigneeId })} onClose={() => setOpen(false)} />}
    </>
  );
}
