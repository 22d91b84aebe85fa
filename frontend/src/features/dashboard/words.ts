/** Figures in the reader's words. */
import { count, percent } from "@/lib/format";

export function figure(value: number | null, unit: string, language: string): string {
  if (value === null) return "–";
  if (unit === "count") return count(value, language);
  if (unit === "share") return percent(value, language);
  return new Intl.NumberFormat(language, { style: "currency", currency: unit, maximumFractionDigits: 0 }).format(value);
}

export function weekOf(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short" }).format(new Date(at));
}
