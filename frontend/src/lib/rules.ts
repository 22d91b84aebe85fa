/** Rules as the server's grammar has them: conditions on fields, joined by AND, OR and NOT. */
import type { FieldInfo, FieldType } from "./fields";

export type Combinator = "AND" | "OR" | "NOT";
export type Operator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "in"
  | "not_in"
  | "contains"
  | "not_contains"
  | "starts_with"
  | "is_empty"
  | "is_not_empty"
  | "between"
  | "before"
  | "after"
  | "inactive_days"
  | "inactive_days_or_never"
  | "within_days"
  | "has_tag";

export interface Condition {
  field: string;
  operator: Operator;
  value?: unknown;
}

export interface Group {
  operator: Combinator;
  conditions: Rule[];
}

/** Something that happened so and so often: "ordered at least 2 times in the last 60 days". */
export interface Happened {
  event: string;
  /** What is asked of how often; at least once, unless said. */
  operator?: Operator;
  value?: unknown;
  withinDays?: number | string;
  after?: string;
  before?: string;
  /** What must hold of each time that counts. */
  where?: Rule;
}

export type Rule = Group | Condition | Happened;

/** Where a rule stands in its tree: the indexes on the way to it. */
export type Path = readonly number[];

/** As many levels as the server takes. */
export const MAX_DEPTH = 8;
export const NOTHING: Group = { operator: "AND", conditions: [] };

const TEXT: Operator[] = ["contains", "not_contains", "=", "!=", "starts_with", "in", "not_in", "is_empty", "is_not_empty"];
const NUMBER: Operator[] = [">=", "<=", ">", "<", "=", "!=", "between", "is_empty", "is_not_empty"];
const TIME: Operator[] = ["within_days", "inactive_days", "inactive_days_or_never", "before", "after", "between", "is_empty", "is_not_empty"];
const ONE_OF: Operator[] = ["in", "not_in", "is_empty", "is_not_empty"];

/** What may be asked of a field, by its type; the most wanted first. */
export const OPERATORS: Record<FieldType, Operator[]> = {
  text: TEXT,
  long_text: TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  number: NUMBER,
  money: NUMBER,
  date: TIME,
  moment: TIME,
  boolean: ["=", "is_empty", "is_not_empty"],
  choice: ONE_OF,
  tags: ["has_tag", "in", "not_in", "is_empty", "is_not_empty"],
  reference: ONE_OF,
  user: ONE_OF,
};

export const DAYS: Operator[] = ["within_days", "inactive_days", "inactive_days_or_never"];
const PRESENCE: Operator[] = ["is_empty", "is_not_empty"];

/** How the value of a condition is entered. */
export type Entry = "none" | "one" | "several" | "range" | "days";

export function entryOf(operator: Operator): Entry {
  if (PRESENCE.includes(operator)) return "none";
  if (DAYS.includes(operator)) return "days";
  if (operator === "between") return "range";
  return operator === "in" || operator === "not_in" ? "several" : "one";
}

export function isGroup(rule: Rule): rule is Group {
  return "conditions" in rule;
}

export function isHappened(rule: Rule): rule is Happened {
  return "event" in rule;
}

const COUNTRY: Operator[] = ["in", "not_in", "=", "!=", "is_empty", "is_not_empty"];

/** Whether its values are countries, which have names. */
export function isCountry(field: FieldInfo): boolean {
  return field.name === "country" && field.type === "text";
}

const MEMBERSHIP: Operator[] = ["in", "not_in"];

export function operatorsOf(field: FieldInfo): Operator[] {
  if (field.name === "segment") return MEMBERSHIP;
  return isCountry(field) ? COUNTRY : OPERATORS[field.type];
}

export function newCondition(field: FieldInfo): Condition {
  const operator = operatorsOf(field)[0] ?? "=";
  return { field: field.name, operator, value: emptyValue(operator, field.type) };
}

export function emptyValue(operator: Operator, type: FieldType): unknown {
  const entry = entryOf(operator);
  if (entry === "none") return undefined;
  if (entry === "several") return [];
  if (entry === "range") return ["", ""];
  if (entry === "days") return 30;
  return type === "boolean" ? true : "";
}

/** The value that goes on when the operator of *condition* becomes *operator*: it is kept where it still fits. */
export function valueFor(condition: Condition, operator: Operator, type: FieldType): unknown {
  const [before, after] = [entryOf(condition.operator), entryOf(operator)];
  if (before === after) return condition.value;
  const kept = type === "moment" ? undefined : carried(condition.value, before, after);
  return kept ?? emptyValue(operator, type);
}

function carried(value: unknown, before: Entry, after: Entry): unknown {
  if (before === "one" && after === "several" && value !== "") return [value];
  return before === "several" && after === "one" ? (value as unknown[])[0] : undefined;
}

function filled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(filled);
  return typeof value === "string" ? value.trim() !== "" : value !== undefined && value !== null;
}

/** Whether the server could take it: it has a field and, where one is needed, a value. */
export function isComplete(condition: Condition): boolean {
  return condition.field !== "" && (entryOf(condition.operator) === "none" || filled(condition.value));
}

/** *rule* without what is not filled in yet; null where nothing is left. */
export function completed(rule: Rule): Rule | null {
  if (isHappened(rule)) return happened(rule);
  if (!isGroup(rule)) {
    if (!isComplete(rule)) return null;
    return entryOf(rule.operator) === "none" ? { field: rule.field, operator: rule.operator } : rule;
  }
  const conditions = rule.conditions.map(completed).filter((each) => each !== null);
  return conditions.length > 0 ? { operator: rule.operator, conditions } : null;
}

function happened({ where, ...rule }: Happened): Happened | null {
  if (!rule.event || !filled(rule.value ?? 1) || rule.withinDays === "") return null;
  const inside = where ? completed(where) : null;
  return { ...rule, ...(inside && { where: inside }) };
}

export function asGroup(rule: Rule | null): Group {
  if (!rule) return NOTHING;
  return isGroup(rule) ? rule : { operator: "AND", conditions: [rule] };
}

/** The rule with what stands at *path* replaced; with null it is taken out. */
export function replaced(group: Group, path: Path, rule: Rule | null): Group {
  const [index, ...rest] = path;
  if (index === undefined) return rule && isGroup(rule) ? rule : NOTHING;
  const old = group.conditions[index];
  const next = rest.length > 0 && old && isGroup(old) ? replaced(old, rest, rule) : rule;
  const conditions = group.conditions.flatMap((each, at) => (at === index ? (next ? [next] : []) : [each]));
  return { ...group, conditions };
}

export function added(group: Group, path: Path, rule: Rule): Group {
  const [index, ...rest] = path;
  if (index === undefined) return { ...group, conditions: [...group.conditions, rule] };
  const conditions = group.conditions.map((each, at) => (at === index && isGroup(each) ? added(each, rest, rule) : each));
  return { ...group, conditions };
}

/** How many comparisons there are in *rule*. */
export function conditionCount(rule: Rule | null): number {
  if (!rule) return 0;
  return isGroup(rule) ? rule.conditions.reduce((sum, each) => sum + conditionCount(each), 0) : 1;
}

function isRule(content: unknown, depth = 1): content is Rule {
  if (typeof content !== "object" || content === null || depth > MAX_DEPTH + 1) return false;
  if (!("conditions" in content)) return isCondition(content);
  const { operator, conditions } = content as Group;
  return ["AND", "OR", "NOT"].includes(operator) && Array.isArray(conditions) && conditions.every((each) => isRule(each, depth + 1));
}

function isCondition({ field, operator, event }: Partial<Condition & Happened>): boolean {
  return typeof event === "string" || (typeof field === "string" && typeof operator === "string");
}

/** The rule of the URL; what cannot be read is as if it were not there. */
export function parsed(text: string | undefined): Group | null {
  try {
    const content: unknown = JSON.parse(text ?? "");
    const group = isRule(content) ? asGroup(content) : NOTHING;
    return group.conditions.length > 0 ? group : null;
  } catch {
    return null;
  }
}

/** The same rule always has the same text. */
export function textOf(rule: Rule | null): string {
  return rule && conditionCount(rule) > 0 ? JSON.stringify(rule) : "";
}

/** Where the server's pointer (`/filter/conditions/0/value`) leads to, and what it says there. */
export function pathOf(pointer: string): Path {
  return [...pointer.matchAll(/\/conditions\/(\d+)/g)].map((match) => Number(match[1]));
}
