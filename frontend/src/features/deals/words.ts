/** Money and days on cards; formatters are kept, since thousands of cards use the same few. */
import type { Total } from "./api";

const DAY = 86_400_000;
const formats = new Map<string, Intl.NumberFormat>();

/** "€1,250", without cents: a sum is for weighing, the deal's page has the exact figure. */
export function wholeMoney(amount: number, currency: string, language: string): string {
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 });
  formats.set(key, format);
  return format.format(amount);
}

export function amounts(totals: readonly Total[], part: "amount" | "weighted", language: string): string {
  return totals.map((total) => wholeMoney(total[part], total.currency, language)).join(" + ");
}

export function daysSince(moment: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(moment)) / DAY));
}

/** `2026-11-21` where the reader is. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const days = new Map<string, Intl.DateTimeFormat>();

/** "24 Dec 2026" of `2026-12-24`. */
export function dayWords(date: string, language: string): string {
  const format = days.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  days.set(language, format);
  return format.format(new Date(date));
}
