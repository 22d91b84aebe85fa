import { useTranslation } from "react-i18next";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import { useWords } from "@/components/records/words";
import type { FieldInfo } from "@/lib/fields";
import { usePeople } from "@/lib/people";
import { ReferenceField } from "./ReferenceField";

interface Props {
  field: FieldInfo;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

const INPUTS = { email: "email", phone: "tel", url: "url", date: "date", moment: "datetime-local" } as const;

function PersonField({ field, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const options = usePeople().map((person) => ({ value: person.id, label: person.name }));
  const known = value === "" || options.some((option) => option.value === value);
  const all = [{ value: "", label: t("record.nobody") }, ...options, ...(known ? [] : [{ value, label: words.person(value) }])];
  return <ChoiceField label={words.field(field)} value={value} error={error} onChange={onChange} options={all} />;
}

/** The input that suits the field's type. */
export function ValueInput({ field, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const common = { label: words.field(field), value, error, onChange };
  if (field.type === "user") return <PersonField field={field} value={value} error={error} onChange={onChange} />;
  if (field.type === "reference" && field.refersTo) return <ReferenceField {...common} noun={field.refersTo} />;
  if (field.type === "choice") {
    const choices = field.choices ?? Object.keys(field.labels ?? {});
    const none = field.required ? [] : [{ value: "", label: "–" }];
    return <ChoiceField {...common} options={[...none, ...choices.map((choice) => ({ value: choice, label: words.choice(field, choice) }))]} />;
  }
  if (field.type === "boolean") {
    const options = [
      { value: "", label: "–" },
      { value: "true", label: t("records.yes") },
      { value: "false", label: t("records.no") },
    ];
    return <ChoiceField {...common} options={options} />;
  }
  if (field.type === "long_text") return <AreaField {...common} />;
  if (field.type === "tags" || field.several) return <TextField {...common} hint={t("record.commas")} />;
  if (field.type === "number" || field.type === "money") return <TextField {...common} inputMode="decimal" />;
  return <TextField {...common} type={field.type in INPUTS ? INPUTS[field.type as keyof typeof INPUTS] : "text"} autoComplete="off" />;
}
