import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField } from "@/components/Field";
import type { StageEdit } from "./editing";

interface Props {
  stage: StageEdit;
  others: StageEdit[];
  dealCount: number;
  onRemove: (to: string) => void;
  onClose: () => void;
}

/** A stage with deals is only removed once it is said where they go. */
export function RemoveStageDialog({ stage, others, dealCount, onRemove, onClose }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState(others[0]?.key ?? "");

  function submit(event: FormEvent): void {
    event.preventDefault();
    onRemove(to);
  }

  return (
    <Dialog title={t("pipelines.removeTitle", { name: stage.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t("pipelines.removeText", { count: dealCount })}</p>
        <ChoiceField label={t("pipelines.dealsGoTo")} value={to} onChange={setTo} options={others.map((other) => ({ value: other.key, label: other.name }))} />
        <div className="row wrap">
          <Button type="submit">{t("pipelines.removeConfirm")}</Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
