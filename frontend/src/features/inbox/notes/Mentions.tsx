import { ActionIcon } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { later } from "@/lib/later";
import { mentionsQuery } from "@/lib/mentions";
import styles from "./Note.module.css";

const MentionList = later(async () => (await import("./MentionList")).MentionList);

/** Where colleagues mentioned this person; the number is of what they have not read. */
export function Mentions() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unread = useQuery(mentionsQuery(true)).data?.total ?? 0;
  return (
    <>
      <ActionIcon variant="subtle" size={36} className={styles.mentions} aria-label={t("inbox.mentions.open", { count: unread })} title={t("inbox.mentions.title")} onClick={() => setOpen(true)}>
        <IconAt size={19} aria-hidden />
        {unread > 0 && <span className={styles.badge}>{unread}</span>}
      </ActionIcon>
      {open && <MentionList onClose={() => setOpen(false)} />}
    </>
  );
}
