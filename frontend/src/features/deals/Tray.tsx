import { useDroppable } from "@dnd-kit/core";
import { IconThumbDown, IconTrophy, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Stage } from "./api";
import { LOST, WON, type Destination, type Target } from "./moving";
import styles from "./Board.module.css";
import { TRAY } from "./useHolding";

interface ZoneProps {
  to: Destination;
  name: string;
  over: boolean;
  icon?: Icon;
}

function Zone({ to, name, over, icon: Symbol }: ZoneProps) {
  const { setNodeRef } = useDroppable({ id: TRAY + to });
  return (
    <li ref={setNodeRef} className={styles.zone} data-to={to === WON || to === LOST ? to : "stage"} data-over={over || undefined}>
      {Symbol && <Symbol size={18} stroke={1.9} aria-hidden />}
      {name}
    </li>
  );
}

/** While a deal is held: the ends it may come to and, on a phone, every stage within reach of the thumb. */
export function Tray({ stages, target }: { stages: readonly Stage[]; target: Target | null }) {
  const { t } = useTranslation();
  const over = (to: Destination) => target?.to === to && target.slot === null;
  return (
    <ul className={styles.tray} aria-label={t("deals.tray")}>
      {stages.map((stage) => (
        <Zone key={stage.id} to={stage.id} name={stage.name} over={over(stage.id)} />
      ))}
      <Zone to={WON} name={t("deals.status.won")} over={over(WON)} icon={IconTrophy} />
      <Zone to={LOST} name={t("deals.status.lost")} over={over(LOST)} icon={IconThumbDown} />
    </ul>
  );
}
