/** Days of the reader's calendar and the moments they begin and end at. */

export type Edge = "start" | "end";

/** `2026-01-31` as the moment at which that day begins or ends here; "" stays "". */
export function momentOf(date: string, edge: Edge): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const at = edge === "start" ? new Date(year, month - 1, day) : new Date(year, month - 1, day, 23, 59, 59, 999);
  return date && !Number.isNaN(at.getTime()) ? at.toISOString() : "";
}

/** The day here at which *moment* is; a day alone stays as it is. */
export function dayOf(moment: string): string {
  if (!moment.includes("T")) return moment;
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
