import { useId } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, momentOf, type Edge } from "@/lib/days";
import type { FieldInfo } from "@/lib/fields";
import { usePeople } from "@/lib/people";
import { entryOf, type Condition } from "@/lib/rules";
import { useWords } from "../words";
import { ListInput } from "./ListInput";
import styles from "./filter.module.css";

interface Props {
  field: FieldInfo;
  condition: Condition;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

const INPUTS: Partial<Record<FieldInfo["type"], string>> = { number: "number", money: "number", date: "date", moment: "date", email: "text" };

interface Choice {
  value: string;
  label: string;
}

/** What a field may be, where that is known. */
function useChoices(field: FieldInfo): Choice[] | null {
  const words = useWords();
  const people = usePeople();
  if (field.type === "user") return people.map((person) => ({ value: person.id, label: person.name }));
  if (field.type === "choice" && field.choices?.length) return field.choices.map((value) => ({ value, label: words.choice(field, value) }));
  return null;
}

interface OneProps {
  field: FieldInfo;
  value: unknown;
  label: string;
  invalid: boolean;
  /** Where a day stands for a moment: when it begins, or when it ends. */
  edge?: Edge;
  onChange: (value: unknown) => void;
}

/** What the input says as the server takes it: numbers as text (the server reads them exactly), days as moments of the reader's calendar. */
function One({ field, value, label, invalid, edge = "start", onChange }: OneProps) {
  const type = INPUTS[field.type] ?? "text";
  return (
    <input
      type={type}
      step={type === "number" ? "any" : undefined}
      className={styles.input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={type === "date" ? dayOf(String(value ?? "")) : String(value ?? "")}
      onChange={(event) => onChange(field.type === "moment" ? momentOf(event.target.value, edge) : event.target.value)}
    />
  );
}

function Options({ choices, value, onChange }: { choices: Choice[]; value: unknown[]; onChange: (value: unknown) => void }) {
  const { t } = useTranslation();
  const unknown = value.filter((each) => !choices.some((choice) => choice.value === each)).map((each) => ({ value: String(each), label: String(each) }));
  return (
    <div className={styles.options} role="group" aria-label={t("filter.value")}>
      {[...choices, ...unknown].map((choice) => {
        const on = value.includes(choice.value);
        return (
          <label key={choice.value} className={styles.option}>
            <input type="checkbox" checked={on} onChange={() => onChange(on ? value.filter((each) => each !== choice.value) : [...value, choice.value])} />
            {choice.label}
          </label>
        );
      })}
    </div>
  );
}

/** The value of a condition, by the type of its field and what is asked of it. */
export function ValueInput({ field, condition, invalid, onChange }: Props) {
  const { t } = useTranslation();
  const choices = useChoices(field);
  const unit = useId();
  const { value } = condition;
  const label = t("filter.value");
  const entry = entryOf(condition.operator);
  if (entry === "none") return null;
  if (entry === "days")
    return (
      <span className={styles.days}>
        <input type="number" min={0} max={36500} required className={styles.input} aria-label={label} aria-describedby={unit} value={String(value ?? "")} onChange={(event) => onChange(event.target.value === "" ? "" : Number(event.target.value))} />
        <span id={unit}>{t("filter.daysUnit")}</span>
      </span>
    );
  if (entry === "range") {
    const [low, high] = Array.isArray(value) ? value : ["", ""];
    return (
      <span className={styles.days}>
        <One field={field} value={low} label={t("filter.from")} invalid={invalid} onChange={(next) => onChange([next, high])} />
        <span aria-hidden>–</span>
        <One field={field} value={high} label={t("filter.to")} invalid={invalid} edge="end" onChange={(next) => onChange([low, next])} />
      </span>
    );
  }
  if (entry === "several") {
    const list = Array.isArray(value) ? value : [];
    return choices ? <Options choices={choices} value={list} onChange={onChange} /> : <ListInput label={label} values={list.map(String)} invalid={invalid} onChange={onChange} />;
  }
  if (field.type === "boolean")
    return (
      <select className={styles.select} aria-label={label} value={String(value)} onChange={(event) => onChange(event.target.value === "true")}>
        <option value="true">{t("records.yes")}</option>
        <option value="false">{t("records.no")}</option>
      </select>
    );
  if (choices)
    return (
      <select className={styles.select} aria-label={label} value={String(value ?? "")} onChange={(event) => onChange(event.target.value)}>
        <option value="">–</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  return <One field={field} value={value} label={label} invalid={invalid} edge={condition.operator === "after" ? "end" : "start"} onChange={onChange} />;
}
