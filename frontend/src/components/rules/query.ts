/** Between a rule as the server has it and the tree that the builder changes, in which every part has an id. */
import type { RuleGroupType, RuleType } from "react-querybuilder";
import type { FieldInfo } from "@/lib/fields";
import { completed, emptyValue, entryOf, isGroup, isHappened, type Combinator, type Condition, type Entry, type Group, type Happened, type Operator, type Rule } from "@/lib/rules";

const EVENT = "event:";
/** What is asked of how often, where nobody counts: "never". */
export const NEVER = "never";

/** What the builder keeps of something that happened, as the value of a rule. */
export interface EventValue {
  count: unknown;
  withinDays?: number | string;
  after?: string;
  before?: string;
  where?: Group;
}

export type Tree = RuleGroupType;

let last = 0;

function id(): string {
  last += 1;
  return `part-${last}`;
}

export const eventOf = (field: string): string | null => (field.startsWith(EVENT) ? field.slice(EVENT.length) : null);
export const fieldOfEvent = (event: string): string => EVENT + event;

function fromHappened({ event, operator = ">=", value = 1, where, ...when }: Happened): RuleType {
  const never = operator === "=" && Number(value) === 0;
  const kept: EventValue = { ...when, count: never ? 1 : value, ...(where && { where: isGroup(where) ? where : { operator: "AND", conditions: [where] } }) };
  return { id: id(), field: EVENT + event, operator: never ? NEVER : operator, value: kept };
}

function part(rule: Rule): RuleType | RuleGroupType {
  if (isGroup(rule)) return toTree(rule);
  return isHappened(rule) ? fromHappened(rule) : { id: id(), field: rule.field, operator: rule.operator, value: rule.value };
}

export function toTree(rule: Group): Tree {
  return { id: id(), combinator: rule.operator, rules: rule.conditions.map(part) };
}

function happened(event: string, { operator, value }: RuleType): Happened {
  const { count, where, ...when } = value as EventValue;
  const times: Pick<Happened, "operator" | "value"> = operator === NEVER ? { operator: "=", value: 0 } : { operator: operator as Operator, value: count };
  return { event, ...times, ...when, ...(where && where.conditions.length > 0 && { where }) };
}

function condition(rule: RuleType): Condition | Happened {
  const event = eventOf(rule.field);
  return event ? happened(event, rule) : { field: rule.field, operator: rule.operator as Operator, value: rule.value as unknown };
}

export function toRule(tree: Tree): Group {
  return { operator: tree.combinator as Combinator, conditions: tree.rules.map((each) => ("rules" in each ? toRule(each) : condition(each))) };
}

export interface Sendable {
  /** All that is filled in. */
  rule: Group;
  /** Which part stands at which path of *rule*. */
  places: Map<string, string>;
}

const isEmpty = (rule: Rule | null): boolean => rule === null || (isGroup(rule) && rule.conditions.length === 0);

/** The rule that can be asked: what is not filled in yet is left out, and remembered where the rest came to stand. */
export function sendable(tree: Tree, path: number[] = [], places = new Map<string, string>()): Sendable {
  const conditions: Rule[] = [];
  for (const each of tree.rules) {
    const here = [...path, conditions.length];
    const rule = "rules" in each ? sendable(each, here, places).rule : completed(condition(each));
    if (rule === null || isEmpty(rule)) continue;
    places.set(here.join("."), String(each.id));
    conditions.push(rule);
  }
  const operator = conditions.length > 0 ? (tree.combinator as Combinator) : "AND";
  return { rule: { operator, conditions }, places };
}

const SHAPES: Record<Entry, (value: unknown) => boolean> = {
  none: () => true,
  several: Array.isArray,
  range: (value) => Array.isArray(value) && value.length === 2,
  days: (value) => typeof value === "number" || value === "",
  one: (value) => !Array.isArray(value) && typeof value !== "object",
};

function fittedValue(rule: RuleType, field: FieldInfo): unknown {
  const operator = rule.operator as Operator;
  const entry = entryOf(operator);
  const value: unknown = rule.value;
  if (SHAPES[entry](value)) return value;
  if (entry === "several" && typeof value === "string" && value !== "") return [value];
  if (entry === "one" && Array.isArray(value) && value[0] !== undefined) return value[0];
  return emptyValue(operator, field.type);
}

/** *tree* with each value in the shape that what is asked needs. */
export function fitted(tree: Tree, fields: Map<string, FieldInfo>): Tree {
  const rules = tree.rules.map((each) => {
    if ("rules" in each) return fitted(each, fields);
    const field = fields.get(each.field);
    const value = field ? fittedValue(each, field) : (each.value as unknown);
    return value === each.value ? each : { ...each, value };
  });
  return rules.every((each, index) => each === tree.rules[index]) ? tree : { ...tree, rules };
}

/** How deep *tree* nests: 1 where it has no group inside. */
export function depth(tree: Tree): number {
  return 1 + Math.max(0, ...tree.rules.map((each) => ("rules" in each ? depth(each) : 0)));
}

const NEVERS: Partial<Record<Operator, Operator>> = { inactive_days: "inactive_days_or_never", inactive_days_or_never: "inactive_days" };

/** The rule as it would be with those who never did anything counted in, or left out; null where that is no question. */
export function withNever(rule: Group, or: boolean): Group | null {
  const wanted: Operator = or ? "inactive_days_or_never" : "inactive_days";
  let found = false;
  const turned = (each: Rule): Rule => {
    if (isGroup(each)) return { ...each, conditions: each.conditions.map(turned) };
    if (isHappened(each) || !(each.operator in NEVERS)) return each;
    found = true;
    return { ...each, operator: wanted };
  };
  const next = { ...rule, conditions: rule.conditions.map(turned) };
  return found ? next : null;
}
