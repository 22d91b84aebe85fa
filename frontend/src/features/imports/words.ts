import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Tone } from "@/components/Tag";
import { count, plain } from "@/lib/format";
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

/** What a target is called, by its name. */
export function labelsOf(targets: Target[]): (name: string) => string {
  const labels = new Map(targets.map((target) => [target.name, target.label]));
  return (name) => labels.get(name) ?? plain(name);
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
