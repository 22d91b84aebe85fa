import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldInfo } from "@/lib/fields";
import type { Happened } from "@/lib/rules";
import { useWords } from "../words";
import styles from "./filter.module.css";

/** What must have happened, in words: it is made and changed where segments are. */
export function HappenedPart({ rule, fields, onRemove }: { rule: Happened; fields: Map<string, FieldInfo>; onRemove: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={styles.head}>
      <p className="grow">{words.rule(rule, fields)}</p>
      <ActionIcon variant="subtle" size={36} aria-label={t("filter.remove")} title={t("filter.remove")} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
