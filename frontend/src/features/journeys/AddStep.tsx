import { Button } from "@mantine/core";
import { IconArrowFork, IconCheckbox, IconClock, IconFlag, IconPencil, IconSend, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { KINDS, type Kind } from "./api";
import styles from "./Journeys.module.css";

export const ICONS: Record<Kind, Icon> = { wait: IconClock, branch: IconArrowFork, send: IconSend, task: IconCheckbox, update: IconPencil, end: IconFlag };

/** Which sort of step comes in. */
export function AddStep({ title, onPick, onClose }: { title: string; onPick: (kind: Kind) => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.kinds}>
        {KINDS.map((kind) => {
          const Symbol = ICONS[kind];
          return (
            <Button key={kind} variant="default" justify="flex-start" leftSection={<Symbol size={16} aria-hidden />} onClick={() => onPick(kind)}>
              {t(`journeys.kinds.${kind}`)}
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
}
