import { IconCheck, IconThumbDown, IconTrophy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { percent } from "@/lib/format";
import type { Deal, Stage } from "./api";
import styles from "./Deals.module.css";
import { LOST, WON, type Destination } from "./moving";

interface Props {
  deal: Deal;
  stages: readonly Stage[];
  onMove: (to: Destination) => void;
  onClose: () => void;
}

/** The way without dragging: every place a deal may go. */
export function MoveDialog({ deal, stages, onMove, onClose }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Dialog title={t("deals.moveNamed", { name: deal.name })} onClose={onClose}>
      <ul className={styles.places}>
        {stages.map((stage) => (
          <li key={stage.id}>
            <button type="button" className={styles.place} disabled={stage.id === deal.stageId} onClick={() => onMove(stage.id)}>
              <span className="grow">{stage.name}</span>
              {stage.id === deal.stageId ? (
                <span className="row quiet small">
                  <IconCheck size={15} aria-hidden />
                  {t("deals.isHere")}
                </span>
              ) : (
                <span className="quiet small number">{percent(stage.probability ?? 0, i18n.language)}</span>
              )}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.place} data-to="won" onClick={() => onMove(WON)}>
            <IconTrophy size={18} aria-hidden />
            {t("deals.status.won")}
          </button>
        </li>
        <li>
          <button type="button" className={styles.place} data-to="lost" onClick={() => onMove(LOST)}>
            <IconThumbDown size={18} aria-hidden />
            {t("deals.status.lost")}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
