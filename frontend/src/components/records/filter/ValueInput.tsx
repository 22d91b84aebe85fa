import { useId, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, momentOf, type Edge } from "@/lib/days";
import type { FieldInfo } from "@/lib/fields";
import { countries, useCurrency } from "@/lib/organisation";
import { usePeople } from "@/lib/people";
import { entryOf, isCountry, type Condition } from "@/lib/rules";
import { useSuggestions } from "@/lib/suggestions";
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
  const { i18n } = useTranslation();
  if (isCountry(field)) return countries(i18n.language);
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
  const list = useId();
  const suggested = useSuggestions(field);
  const input = (
    <input
      type={type}
      step={type === "number" ? "any" : undefined}
      className={styles.input}
      list={suggested.length > 0 ? list : undefined}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={type === "date" ? dayOf(String(value ?? "")) : String(value ?? "")}
      onChange={(event) => onChange(field.type === "moment" ? momentOf(event.target.value, edge) : event.target.value)}
    />
  );
  if (suggested.length === 0) return input;
  return (
    <>
      {input}
      <datalist id={list}>
        {suggested.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

/** The currency beside an amount. */
function Amount({ children }: { children: ReactNode }) {
  const currency = useCurrency();
  return (
    <span className={styles.days}>
      {children}
      {currency && <span className="quiet">{currency}</span>}
    </span>
  );
}

/** Several texts, with what is often said there; countries by their names. */
function Several({ field, values, invalid, onChange }: { field: FieldInfo; values: string[]; invalid: boolean; onChange: (value: unknown) => void }) {
  const { t, i18n } = useTranslation();
  const suggested = useSuggestions(field);
  const named = useMemo(() => (isCountry(field) ? countries(i18n.language) : null), [field, i18n.language]);
  const choices = named ?? suggested.map((value) => ({ value, label: value }));
  return <ListInput label={t("filter.value")} values={values} choices={choices} invalid={invalid} onChange={onChange} />;
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
  const framed = (input: ReactNode) => (field.type === "money" && field.noun === "contacts" ? <Amount>{input}</Amount> : input);
  if (entry === "range") {
    const [low, high] = Array.isArray(value) ? value : ["", ""];
    return framed(
      <span className={styles.days}>
        <One field={field} value={low} label={t("filter.from")} invalid={invalid} onChange={(next) => onChange([next, high])} />
        <span aria-hidden>–</span>
        <One field={field} value={high} label={t("filter.to")} invalid={invalid} edge="end" onChange={(next) => onChange([low, next])} />
      </span>,
    );
  }
  if (entry === "several") {
    const list = Array.isArray(value) ? value : [];
    return choices && !isCountry(field) ? <Options choices={choices} value={list} onChange={onChange} /> : <Several field={field} values={list.map(String)} invalid={invalid} onChange={onChange} />;
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
  return framed(<One field={field} value={value} label={label} invalid={invalid} edge={condition.operator === "after" ? "end" : "start"} onChange={onChange} />);
}
