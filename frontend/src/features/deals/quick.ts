/** The questions asked most of the deals, each one condition of the rule in the URL. */
import { asGroup, textOf, type Condition, type Group } from "@/lib/rules";
import { today } from "./words";

export type QuickName = "mine" | "late" | "month" | "rotting";

function monthOf(date: string): [first: string, last: string] {
  const [year = 0, month = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [`${date.slice(0, 7)}-01`, `${date.slice(0, 7)}-${String(last).padStart(2, "0")}`];
}

export function quickConditions(userId: string, date = today()): Record<QuickName, Condition> {
  return {
    mine: { field: "ownerId", operator: "=", value: userId },
    late: { field: "expectedCloseOn", operator: "before", value: date },
    rotting: { field: "rotsAt", operator: "inactive_days", value: 0 },
    month: { field: "expectedCloseOn", operator: "between", value: monthOf(date) },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function conditionsOf(rule: Group | null): Group["conditions"] {
  if (!rule) return [];
  return rule.operator === "AND" ? asGroup(rule).conditions : [rule];
}

export function includes(rule: Group | null, condition: Condition): boolean {
  return conditionsOf(rule).some((one) => same(one, condition));
}

/** The rule's text with *condition*, or without it if it was there. */
export function toggled(rule: Group | null, condition: Condition): string | undefined {
  const old = conditionsOf(rule);
  const rest = old.filter((one) => !same(one, condition));
  return textOf({ operator: "AND", conditions: rest.length < old.length ? rest : [...old, condition] }) || undefined;
}

const is = (field: string, value: string): Condition => ({ field, operator: "=", value });

/** What a board shows at all. */
export function openIn(pipelineId: string): Group {
  return { operator: "AND", conditions: [is("pipelineId", pipelineId), is("status", "open")] };
}
