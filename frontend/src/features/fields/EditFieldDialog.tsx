import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useChangeField, type CustomField } from "./api";
import { FieldInputs } from "./FieldInputs";
import { BLANK, choicesOf, readTyped, takesChoices, type Typed } from "./typed";

/** Another name, other choices; values that records already have stay as they are. */
export function EditFieldDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeField(field.id ?? "");
  const draft = useDraft(`field.${field.id ?? ""}`);
  const standing: Typed = { ...BLANK, label: field.label, type: field.type, choices: (field.choices ?? []).join("\n") };
  const typed = draft.kept ? { ...readTyped(draft.text), type: field.type } : standing;
  const problem = change.error ? asProblem(change.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate(
      { label: typed.label.trim(), ...(takesChoices(field.type) && { choices: choicesOf(typed.choices) }) },
      {
        onSuccess: (saved) => {
          draft.drop();
          toast(t("customFields.savedToast", { name: saved.label }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title={t("customFields.editNamed", { name: field.label })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <FieldInputs typed={typed} problem={problem} fixed onChange={(part) => draft.write(JSON.stringify({ ...typed, ...part }))} />
        <ProblemNote error={problem} />
        <div className="row wrap">
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
          {draft.kept && (
            <Button variant="subtle" onClick={draft.drop}>
              {t("common.discard")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
