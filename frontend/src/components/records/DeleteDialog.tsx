import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { count } from "@/lib/format";
import type { Selection } from "./useSelection";

interface Props {
  selection: Selection;
  onClose: () => void;
  onDelete: () => void;
}

/** So many at once: are you sure? */
export function DeleteDialog({ selection, onClose, onDelete }: Props) {
  const { t, i18n } = useTranslation();
  const total = count(selection.count, i18n.language);
  return (
    <Dialog title={t("records.bulk.deleteTitle", { total })} onClose={onClose}>
      <div className="stack">
        <p>{t("records.bulk.deleteText")}</p>
        <div className="row wrap">
          <Button color="red" onClick={onDelete}>
            {t("records.bulk.deleteConfirm", { total })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
