import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ProblemNote } from "@/components/States";
import { count } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { useDeleteSource, type Source } from "./api";

/** Deleting takes the products with it and cannot be undone, so it asks. */
export function DeleteSourceDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const remove = useDeleteSource();
  const { name, productCount } = source;

  function confirm(): void {
    remove.mutate(source.id, {
      onSuccess: () => {
        toast(t("catalogue.deletedToast", { name }));
        onClose();
      },
    });
  }

  return (
    <Dialog title={t("catalogue.deleteTitle", { name })} onClose={onClose}>
      <div className="stack">
        <p>{t("catalogue.deleteText", { count: productCount, total: count(productCount, i18n.language) })}</p>
        <p>
          <strong>{t("common.deleteSure")}</strong>
        </p>
        <ProblemNote error={remove.error} />
        <div className="row wrap">
          <Button color="red" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={confirm}>
            {t("catalogue.deleteConfirm")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
