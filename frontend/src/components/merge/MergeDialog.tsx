import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { MergeNoun } from "./api";
import { MergeForm } from "./MergeForm";

interface Props {
  noun: MergeNoun;
  ids: string[];
  onClose: () => void;
  onMerged: () => void;
}

/** The records that somebody selected become one. */
export function MergeDialog({ noun, ids, onClose, onMerged }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("merge.title", { count: ids.length })} onClose={onClose} wide>
      <MergeForm noun={noun} ids={ids} onMerged={onMerged}>
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </MergeForm>
    </Dialog>
  );
}
