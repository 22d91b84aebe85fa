import { Button } from "@mantine/core";
import { IconCheck, IconPencil, IconSend, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Kbd } from "@/components/Kbd";
import type { Suggestion } from "../api";
import styles from "./Suggestion.module.css";

interface Props {
  action: Suggestion["action"];
  pending: boolean;
  editing: boolean;
  changed: boolean;
  onApprove: () => void;
  onEdit: () => void;
  onDiscard: () => void;
  onReject: () => void;
}

export function DecisionButtons({ action, pending, editing, changed, onApprove, onEdit, onDiscard, onReject }: Props) {
  const { t } = useTranslation();
  const Symbol = changed ? IconSend : IconCheck;
  const approval = action === "reply" || changed ? t(changed ? "suggestion.sendEdited" : "suggestion.approve") : t(`suggestion.do.${action}`);
  return (
    <div className={styles.actions}>
      <Button fullWidth aria-keyshortcuts="A" loading={pending} leftSection={<Symbol size={16} aria-hidden />} rightSection={<Kbd>A</Kbd>} onClick={onApprove}>
        {approval}
      </Button>
      {editing ? (
        <Button variant="default" onClick={onDiscard}>
          {t("common.discard")}
        </Button>
      ) : (
        <Button variant="default" aria-keyshortcuts="E" leftSection={<IconPencil size={16} aria-hidden />} rightSection={<Kbd>E</Kbd>} onClick={onEdit}>
          {t("suggestion.edit")}
        </Button>
      )}
      <Button variant="default" color="red" aria-keyshortcuts="X" leftSection={<IconX size={16} aria-hidden />} rightSection={<Kbd>X</Kbd>} onClick={onReject}>
        {t("suggestion.reject")}
      </Button>
    </div>
  );
}
