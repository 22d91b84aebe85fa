import { useTranslation } from "react-i18next";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import type { FieldType } from "@/lib/fields";
import type { Problem } from "@/lib/problem";
import { choicesOf, REFERRED, takesChoices, TYPES, type Typed } from "./typed";

interface Props {
  typed: Typed;
  problem: Problem | null;
  /** A field's type never changes once it is there. */
  fixed?: boolean;
  onChange: (part: Partial<Typed>) => void;
}

export function FieldInputs({ typed, problem, fixed = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("customFields.label")} placeholder={t("customFields.labelPlaceholder")} value={typed.label} onChange={(label) => onChange({ label })} required error={problem?.field("label")} />
      {!fixed && (
        <ChoiceField
          label={t("customFields.type")}
          hint={t(`customFields.hints.${typed.type}`)}
          value={typed.type}
          onChange={(type) => onChange({ type: type as FieldType })}
          options={TYPES.map((type) => ({ value: type, label: t(`customFields.types.${type}`) }))}
          error={problem?.field("type")}
        />
      )}
      {takesChoices(typed.type) && (
        <AreaField
          label={t("customFields.choices")}
          hint={t("customFields.choicesHint", { count: choicesOf(typed.choices).length })}
          value={typed.choices}
          onChange={(choices) => onChange({ choices })}
          required
          error={problem?.field("choices")}
        />
      )}
      {!fixed && typed.type === "reference" && (
        <ChoiceField label={t("customFields.refersTo")} value={typed.refersTo} onChange={(refersTo) => onChange({ refersTo })} options={REFERRED.map((noun) => ({ value: noun, label: t(`customFields.nouns.${noun}`) }))} error={problem?.field("refersTo")} />
      )}
    </>
  );
}
