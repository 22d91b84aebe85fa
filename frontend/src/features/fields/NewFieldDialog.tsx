import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useCreateField, type FieldNoun } from "./api";
import { FieldInputs } from "./FieldInputs";
import { fieldOf, readTyped } from "./typed";

export function NewFieldDialog({ noun, onClose }: { noun: FieldNoun; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateField();
  const draft = useDraft("field.new");
  const typed = readTyped(draft.text);
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(fieldOf(noun, typed), {
      onSuccess: (field) => {
        draft.drop();
        toast(t("customFields.addedToast", { name: field.label }));
        onClose();
      },
    });
  }

  return (
    <Dialog title={t(`customFields.addTo.${noun}`)} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <FieldInputs typed={typed} problem={problem} onChange={(part) => draft.write(JSON.stringify({ ...typed, ...part }))} />
        <ProblemNote error={problem} />
        <div className="row wrap">
          <Button type="submit" loading={create.isPending}>
            {t("customFields.add")}
          </Button>
          {draft.kept && <span className="quiet small">{t("common.draftKept")}</span>}
        </div>
      </form>
    </Dialog>
  );
}
