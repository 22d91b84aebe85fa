import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { useRevert } from "@/components/operations/api";
import { ProblemNote } from "@/components/States";

/** All of it at once: are you sure? */
export function RevertDialog({ importId, onClose }: { importId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const revert = useRevert(importId);
  return (
    <Dialog title={t("imports.revertTitle")} onClose={onClose}>
      <div className="stack">
        <p>{t("imports.revertText")}</p>
        <div className="row wrap">
          <Button color="red" loading={revert.isPending} onClick={() => revert.mutate(undefined, { onSuccess: onClose })}>
            {t("imports.revert")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
        <ProblemNote error={revert.error} />
      </div>
    </Dialog>
  );
}
