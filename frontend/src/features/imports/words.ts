import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { fieldLabel } from "@/components/records/words";
import type { Tone } from "@/components/Tag";
import type { FieldType } from "@/lib/fields";
import { count, money, numbers, plain } from "@/lib/format";
import type { Column, Import, Target } from "./api";

export const COUNTED = ["created", "updated", "unchanged", "skipped", "problems", "related"] as const;
export type Counted = (typeof COUNTED)[number];

export const TONES: Record<Import["status"], Tone> = {
  waiting: "plain",
  analysing: "info",
  ready: "info",
  trying: "info",
  tried: "info",
  running: "info",
  done: "good",
  failed: "bad",
  cancelled: "warn",
};

/** "12 new · 3 changed", without what there is none of. */
export function useCountWords(): (counts: Record<Counted, number>) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (counts) =>
      COUNTED.filter((each) => counts[each] > 0)
        .map((each) => `${t(`imports.counts.${each}`)}: ${count(counts[each], i18n.language)}`)
        .join(" · ") || "–",
    [t, i18n.language],
  );
}

/** A value of any type in words; "" for none. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(shownValue).join(", ");
  if (typeof value === "object")
    return Object.values(value)
      .map(shownValue)
      .filter(Boolean)
      .join(" ");
  return String(value);
}

/** What a target is called, in the reader's language where it is a field of ours. */
export function targetLabel({ name, label, type }: Target): string {
  return fieldLabel({ name, label, type: type as FieldType, custom: name.startsWith("custom.") });
}

/** The digits after the point of most currencies. */
const CENTS = 2;

/** An amount is kept in the smallest unit of its currency. */
function shownMoney(value: unknown, currency: string | null, language: string): string {
  if (typeof value !== "number") return shownValue(value);
  const digits = currency ? (numbers(language, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? CENTS) : CENTS;
  return money(value / 10 ** digits, currency, language);
}

/** How the fields of *targets* are called and their values are shown; amounts in the *currency* of their row. */
export function useTargets(targets: Target[]): { label: (name: string) => string; shown: (name: string, value: unknown, currency?: unknown) => string } {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const known = new Map(targets.map((target) => [target.name, target]));
    return {
      label: (name) => {
        const target = known.get(name);
        return target ? targetLabel(target) : plain(name);
      },
      shown: (name, value, currency) => (known.get(name)?.type === "money" ? shownMoney(value, typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currency : null, i18n.language) : shownValue(value)),
    };
  }, [targets, i18n.language]);
}

/** The words of a list that was typed with commas. */
export function commas(text: string): string[] {
  return [...new Set(text.split(",").map((each) => each.trim()))].filter(Boolean);
}

/** Fields that several columns may become together. */
const SEVERAL = ["email", "phone", "emails", "phones", "tags"];

/** Which other columns already become *target*, where only one may. */
export function takenBy(columns: Column[], column: Column, target: string): boolean {
  return !SEVERAL.includes(target) && columns.some((other) => other.index !== column.index && other.target === target);
}
