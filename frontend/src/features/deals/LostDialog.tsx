import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField } from "@/components/Field";
import { useDraft } from "@/lib/drafts";
import type { Deal } from "./api";
import styles from "./Deals.module.css";

/** Offered where the pipeline names none of its own. */
const USUAL = ["price", "timing", "competitor", "silent", "unfit"] as const;

/** Why a deal was lost: what the next one is won by. */
export function LostDialog({ deal, reasons, onLost, onClose }: { deal: Deal; reasons: string[]; onLost: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const offered = reasons.length > 0 ? reasons : USUAL.map((reason) => t(`deals.reasons.${reason}`));
  const draft = useDraft(`deal.lost.${deal.id}`);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const reason = draft.text.trim();
    if (!reason) return;
    draft.drop();
    onLost(reason);
  }

  return (
    <Dialog title={t("deals.lostTitle", { name: deal.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <div role="group" aria-label={t("deals.commonReasons")} className="row wrap">
          {offered.map((reason) => (
            <button key={reason} type="button" className={styles.chip} aria-pressed={draft.text === reason} onClick={() => draft.write(reason)}>
              {reason}
            </button>
          ))}
        </div>
        <AreaField label={t("deals.reason")} rows={2} required value={draft.text} onChange={draft.write} />
        <div className="row wrap">
          <Button type="submit" color="red">
            {t("deals.markLost")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
