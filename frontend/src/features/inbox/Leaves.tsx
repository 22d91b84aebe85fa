import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isPast } from "@/lib/format";
import type { Message } from "./api";
import styles from "./Message.module.css";
import { useUndoSend } from "./sending";

/** A reply that has not left yet can be taken back here as long as it waits; where the toast has gone, too. */
export function Leaves({ message, until }: { message: Message; until: string }) {
  const { t } = useTranslation();
  const undo = useUndoSend();
  const [gone, setGone] = useState(() => isPast(until));
  useEffect(() => {
    const timer = setTimeout(() => setGone(true), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  if (gone) return null;
  return (
    <p className={styles.reason}>
      <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => undo(message)}>
        {t("message.takeBack")}
      </Button>
    </p>
  );
}
