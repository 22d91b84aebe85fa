import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConversationDetail } from "../api";
import { useSplit } from "../arranging";
import styles from "../reply/Reply.module.css";

interface Props {
  conversation: ConversationDetail;
  picked: string[];
  onDone: () => void;
}

/** Says how many messages are picked, and moves them. */
export function SplitBar({ conversation, picked, onDone }: Props) {
  const { t } = useTranslation();
  const split = useSplit(conversation.id);
  const all = picked.length === conversation.messages.length;
  return (
    <div className={styles.bar} role="group" aria-label={t("inbox.splitDo")}>
      <span className="grow small">{all ? t("inbox.splitAll") : t("inbox.splitPick", { count: picked.length })}</span>
      <Button variant="default" size="compact-md" onClick={onDone}>
        {t("common.cancel")}
      </Button>
      <Button size="compact-md" disabled={picked.length === 0 || all} loading={split.isPending} onClick={() => split.mutate(picked, { onSuccess: onDone })}>
        {t("inbox.splitMove")}
      </Button>
    </div>
  );
}
