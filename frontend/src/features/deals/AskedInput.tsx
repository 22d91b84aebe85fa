import { useTranslation } from "react-i18next";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import type { FieldInfo } from "@/lib/fields";
import type { Named } from "./api";
import { RecordPicker } from "./RecordPicker";

interface Props {
  field: FieldInfo;
  /** What the server says of it: a hint at first, an error once something was entered. */
  detail: string;
  refused: boolean;
  value: string;
  onChange: (value: string) => void;
  people: readonly Named[];
}

function noted(detail: string, refused: boolean): { error: string } | { hint: string } {
  return refused ? { error: detail } : { hint: detail };
}

function Choice({ field, detail, refused, value, onChange, options }: Omit<Props, "people"> & { options: readonly { value: string; label: string }[] }) {
  return <ChoiceField label={field.label} {...noted(detail, refused)} required value={value} onChange={onChange} options={[{ value: "", label: "–" }, ...options]} />;
}

/** One field that a stage asks for, entered as its type wants it. */
export function AskedInput(props: Props) {
  const { t } = useTranslation();
  const { field, detail, refused, value, onChange, people } = props;
  const common = { label: field.label, ...noted(detail, refused), value, onChange, required: true };
  switch (field.type) {
    case "date":
      return <TextField {...common} type="date" />;
    case "moment":
      return <TextField {...common} type="datetime-local" />;
    case "long_text":
      return <AreaField {...common} rows={3} />;
    case "choice":
      return <Choice {...props} options={(field.choices ?? []).map((choice) => ({ value: choice, label: choice }))} />;
    case "boolean":
      return <Choice {...props} options={[{ value: "true", label: t("deals.yes") }, { value: "false", label: t("deals.no") }]} />;
    case "user":
      return <Choice {...props} options={people.map((person) => ({ value: person.id, label: person.name }))} />;
    case "reference":
      return <Picked {...props} />;
    case "number":
    case "money":
      return <TextField {...common} inputMode="decimal" />;
    default:
      return <TextField {...common} />;
  }
}

/** The chosen record is kept as `id|name`, so that a draft can show its name again. */
function Picked({ field, detail, refused, value, onChange }: Props) {
  const [id, ...name] = value.split("|");
  const noun = field.refersTo === "companies" || field.name === "companyId" ? "companies" : "contacts";
  return (
    <RecordPicker label={field.label} noun={noun} error={refused ? detail : undefined} required value={id ? { id, name: name.join("|") } : null} onChange={(record) => onChange(record ? `${record.id}|${record.name}` : "")} />
  );
}
