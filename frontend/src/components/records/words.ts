import i18next from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { day, money, numbers, plain } from "@/lib/format";
import { valueOf, type AnyRecord, type FieldInfo, type FieldType } from "@/lib/fields";
import { usePersonName } from "@/lib/people";
import { entryOf, isCountry, isGroup, isHappened, type Condition, type Operator, type Rule } from "@/lib/rules";
import { happenedWords } from "./happened";

/** How operators are called in the texts: their signs are no good as keys. */
const NAMES = { "=": "eq", "!=": "ne", ">": "gt", ">=": "ge", "<": "lt", "<=": "le" } as const;
const FINEST = 2;

type Person = (id: string) => string;

export function fieldLabel(field: FieldInfo): string {
  return field.custom ? field.label : i18next.t(`records.fields.${field.name}`, { defaultValue: field.label });
}

export function choiceLabel(field: FieldInfo, value: string): string {
  const named = field.labels?.[value];
  if (named !== undefined) return named;
  return field.custom ? value : i18next.t(`records.choices.${value}`, { defaultValue: plain(value) });
}

export function operatorLabel(operator: Operator, field: FieldInfo): string {
  if (field.type === "tags" && (operator === "in" || operator === "not_in")) return i18next.t(`filter.operators.tags_${operator}`);
  const name = operator in NAMES ? NAMES[operator as keyof typeof NAMES] : (operator as Exclude<Operator, keyof typeof NAMES>);
  return i18next.t(`filter.operators.${name}`);
}

function number(value: unknown): string {
  return numbers(i18next.language, { maximumFractionDigits: FINEST }).format(Number(value));
}

function yesNo(value: unknown): string {
  return i18next.t(value === true || value === "true" ? "records.yes" : "records.no");
}

function dayWords(value: unknown): string {
  return Number.isNaN(Date.parse(String(value))) ? String(value) : day(String(value), i18next.language);
}

function country(value: unknown): string {
  const code = String(value);
  return /^[A-Z]{2}$/i.test(code) ? (new Intl.DisplayNames(i18next.language, { type: "region", fallback: "code" }).of(code.toUpperCase()) ?? code) : code;
}

function currencyOf(record: AnyRecord | undefined): string | null {
  return typeof record?.currency === "string" ? record.currency : null;
}

/** How values of some types are written; the others are as they are. */
const WRITTEN: Partial<Record<FieldType, (value: unknown, field: FieldInfo, person: Person) => string>> = {
  number,
  money: number,
  boolean: yesNo,
  date: dayWords,
  moment: dayWords,
  choice: (value, field) => choiceLabel(field, String(value)),
  user: (value, _, person) => person(String(value)),
};

function plainValue(field: FieldInfo, value: unknown, record?: AnyRecord): string {
  if (field.type === "money") return money(Number(value), currencyOf(record), i18next.language);
  return valueWords(field, value, String);
}

function valueWords(field: FieldInfo, value: unknown, person: Person): string {
  const words = isCountry(field) ? country : WRITTEN[field.type];
  if (words) return words(value, field, person);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function joined(parts: string[], type: "conjunction" | "disjunction"): string {
  return new Intl.ListFormat(i18next.language, { type }).format(parts);
}

function conditionWords(condition: Condition, fields: Map<string, FieldInfo>, person: Person): string {
  const field: FieldInfo = fields.get(condition.field) ?? { name: condition.field, label: plain(condition.field), type: "text" };
  const start = `${fieldLabel(field)} ${operatorLabel(condition.operator, field)}`;
  const entry = entryOf(condition.operator);
  if (entry === "none") return start;
  if (entry === "days") return `${fieldLabel(field)} ${i18next.t(`filter.days.${condition.operator as "within_days"}`, { count: Number(condition.value) })}`;
  const values = (Array.isArray(condition.value) ? condition.value : [condition.value]).map((value) => valueWords(field, value, person));
  return `${start} ${entry === "range" ? joined(values, "conjunction") : joined(values, "disjunction")}`;
}

/** A rule as a sentence: "City is Porto and (Tags include vip or Visits at least 5)". */
function ruleWords(rule: Rule, fields: Map<string, FieldInfo>, person: Person, inner = false): string {
  if (isHappened(rule)) return happenedWords(rule, (where) => ruleWords(where, new Map(), person, true));
  if (!isGroup(rule)) return conditionWords(rule, fields, person);
  const parts = rule.conditions.map((each) => ruleWords(each, fields, person, true));
  if (rule.operator === "NOT") return i18next.t("filter.noneOf", { conditions: joined(parts, "disjunction") });
  const text = joined(parts, rule.operator === "OR" ? "disjunction" : "conjunction");
  return inner && parts.length > 1 ? `(${text})` : text;
}

export type Words = ReturnType<typeof useWords>;

/** Fields, values and rules in the reader's words. */
export function useWords() {
  const { i18n } = useTranslation();
  const person = usePersonName();
  const language = i18n.language;
  return useMemo(
    () => ({
      language,
      field: fieldLabel,
      choice: choiceLabel,
      operator: operatorLabel,
      value: plainValue,
      rule: (rule: Rule, fields: Map<string, FieldInfo>) => ruleWords(rule, fields, person),
      person,
      select: (name: string) => i18next.t("records.select", { name }),
      /** Any value of a record as one line of text; "" where there is none. */
      text: (record: AnyRecord, field: FieldInfo | undefined) => {
        const value = field ? valueOf(record, field.name) : null;
        if (!field || value === null || value === undefined) return "";
        return Array.isArray(value) ? value.join(", ") : valueWords(field, value, person);
      },
    }),
    [person, language],
  );
}
