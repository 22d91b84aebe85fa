import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePast } from "@/lib/past";
import type { Message } from "../api";
import styles from "./Message.module.css";
import { useUndoSend } from "../reply/sending";

/** A reply that has not left yet can be taken back here as long as it waits; where the toast has gone, too. */
export function Leaves({ message, until }: { message: Message; until: string }) {
  const { t } = useTranslation();
  const undo = useUndoSend();
  if (usePast(until)) return null;
  return (
    <p className={styles.reason}>
      <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => undo(message)}>
        {t("message.takeBack")}
      </Button>
    </p>
  );
}
