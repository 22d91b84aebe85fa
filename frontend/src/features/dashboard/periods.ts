/** The stretch of time that a dashboard is about, in the reader's days. Pure. */
export const PERIODS = ["days7", "days30", "days90", "month", "year"] as const;
export type PeriodName = (typeof PERIODS)[number];

/** A period by name, or two days (`2026-01-31`) with both in it. */
export type Choice = { period: PeriodName } | { from: string; to: string };

const DAYS: Partial<Record<PeriodName, number>> = { days7: 7, days30: 30, days90: 90 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function startOf(day: string, later = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later);
}

/** What the URL says; thirty days when it says nothing that makes sense. */
export function choiceOf({ period, from, to }: { period?: string; from?: string; to?: string }): Choice {
  if (from && to && DAY.test(from) && DAY.test(to) && from <= to) return { from, to };
  return { period: PERIODS.find((name) => name === period) ?? "days30" };
}

/** From the start of a day here until now, or until the end of a day that was named. */
export function boundsOf(choice: Choice, now = new Date()): { from: string; to: string } {
  if ("from" in choice) return { from: startOf(choice.from).toISOString(), to: startOf(choice.to, 1).toISOString() };
  const days = DAYS[choice.period];
  const from = days ? new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1) : new Date(now.getFullYear(), choice.period === "month" ? now.getMonth() : 0, 1);
  return { from: from.toISOString(), to: now.toISOString() };
}
