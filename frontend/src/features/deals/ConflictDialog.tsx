import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Facts } from "@/components/Facts";
import type { Deal } from "./api";
import { LOST, WON, type Move } from "./moving";

interface Props {
  move: Move;
  current: Deal;
  nameOf: (to: string) => string;
  onAgain: (move: Move) => void;
  onClose: () => void;
}

/** Where the deal is by now. */
function placeOf(deal: Deal): string {
  if (deal.status === "open") return deal.stageId;
  return deal.status === "won" ? WON : LOST;
}

/** Somebody else moved it meanwhile: both places, and a person picks. */
export function ConflictDialog({ move, current, nameOf, onAgain, onClose }: Props) {
  const { t } = useTranslation();
  const now = nameOf(placeOf(current));
  const wanted = nameOf(move.to);
  const again = current.status === "open" && placeOf(current) !== move.to;
  return (
    <Dialog title={t("deals.conflictTitle")} onClose={onClose}>
      <div className="stack">
        <p role="alert">{t("deals.conflict", { name: move.deal.name })}</p>
        <Facts
          rows={[
            [t("deals.wasAt"), nameOf(move.deal.stageId)],
            [t("deals.youChose"), wanted],
            [t("deals.nowAt"), <strong key="now">{now}</strong>],
          ]}
        />
        {!again && <p className="quiet">{placeOf(current) === move.to ? t("deals.sameChoice") : t("deals.closedMeanwhile", { status: now })}</p>}
        <div className="row wrap">
          <Button variant={again ? "default" : "filled"} onClick={onClose}>
            {t("deals.leaveAt", { stage: now })}
          </Button>
          {again && <Button onClick={() => onAgain({ ...move, deal: current, place: undefined })}>{t("deals.moveAnyway", { stage: wanted })}</Button>}
        </div>
      </div>
    </Dialog>
  );
}
