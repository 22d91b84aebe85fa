import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ProblemNote } from "@/components/States";
import { toast } from "@/lib/toasts";
import { useDeletePipeline, type Pipeline } from "./api";

/** Asked twice; the server keeps a pipeline that still has deals, and says so. */
export function DeletePipeline({ pipeline, onDeleted }: { pipeline: Pipeline; onDeleted: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useDeletePipeline(pipeline.id);
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t("pipelines.delete")}
      </Button>
      {asking && (
        <Dialog title={t("pipelines.deleteTitle", { name: pipeline.name })} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t("pipelines.deleteText")}</p>
            <ProblemNote error={remove.error} />
            <div className="row wrap">
              <Button
                color="red"
                loading={remove.isPending}
                onClick={() =>
                  remove.mutate(undefined, {
                    onSuccess: () => {
                      toast(t("pipelines.deletedToast", { name: pipeline.name }));
                      onDeleted();
                    },
                  })
                }
              >
                {t("pipelines.deleteConfirm")}
              </Button>
              <Button variant="subtle" onClick={() => setAsking(false)}>
                {t("common.cancel")}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
