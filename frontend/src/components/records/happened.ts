/** What happened so and so often, in words. */
import i18next from "i18next";
import { day } from "@/lib/format";
import { isGroup, type Happened, type Rule } from "@/lib/rules";

const COUNTS = { ">=": "least", "<=": "most", ">": "more", "<": "less", "=": "exactly", "!=": "not" } as const;

function often({ operator = ">=", value = 1 }: Happened): string {
  const count = Number(value);
  const counted = i18next.t("filter.events.times", { count });
  if (count === 0 && operator === "=") return i18next.t("filter.events.counts.never");
  if (count === 1 && operator === ">=") return i18next.t("filter.events.counts.once");
  const name = COUNTS[operator as keyof typeof COUNTS];
  return name ? i18next.t(`filter.events.counts.${name}`, { times: counted }) : counted;
}

function when({ withinDays, after, before }: Happened): string {
  const parts = [
    withinDays !== undefined && i18next.t("filter.events.within", { count: Number(withinDays) }),
    after && i18next.t("filter.events.after", { day: day(after, i18next.language) }),
    before && i18next.t("filter.events.before", { day: day(before, i18next.language) }),
  ];
  return parts.filter(Boolean).join(" ");
}

function empty(rule: Rule | undefined): boolean {
  return rule === undefined || (isGroup(rule) && rule.conditions.length === 0);
}

/** "ordered at least 2 times in the last 60 days where Items contains soap". */
export function happenedWords(rule: Happened, inside: (where: Rule) => string): string {
  const name = i18next.t(`filter.events.names.${rule.event}`, { defaultValue: rule.event });
  const where = rule.where && !empty(rule.where) ? i18next.t("filter.events.where", { conditions: inside(rule.where) }) : "";
  return [name, often(rule), when(rule), where].filter(Boolean).join(" ");
}
