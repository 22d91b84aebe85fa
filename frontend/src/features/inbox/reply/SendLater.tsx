import { ActionIcon } from "@mantine/core";
import { IconClockShare } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import type { Planned, ReplyBy } from "../api";

const PlanDialog = later(async () => (await withTexts("scheduling", import("./PlanDialog"))).PlanDialog);

interface Props {
  conversationId: string;
  words: Omit<Planned, "sendAt">;
  way: ReplyBy | undefined;
  ready: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onDone?: () => void;
}

/** Ctrl ⇧ ↵ in the box: choose when it leaves. */
export function SendLater({ conversationId, words, way, ready, open, onOpen, onDone = () => undefined }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ActionIcon variant="default" size={36} aria-keyshortcuts="Control+Shift+Enter" aria-label={t("inbox.scheduled.do")} title={t("inbox.scheduled.do")} disabled={!ready} onClick={() => onOpen(true)}>
        <IconClockShare size={18} aria-hidden />
      </ActionIcon>
      {open && ready && <PlanDialog conversationId={conversationId} words={words} way={way} onDone={onDone} onClose={() => onOpen(false)} />}
    </>
  );
}
