/** Numbers, money and times in the reader's language and zone. */
const SECOND = 1000;
const MONTH = 30 * 86400;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];

/** Making one costs a hundred times as much as using it, and a list uses one in every row. */
const made = new Map<string, unknown>();

function once<Format>(key: string, make: () => Format): Format {
  const known = made.get(key) as Format | undefined;
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}

export function numbers(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(`n ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));
}

function dates(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(`d ${language} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(language, options));
}

export function money(amount: number, currency: string | null, language: string): string {
  if (!currency) return numbers(language, { minimumFractionDigits: 2 }).format(amount);
  return numbers(language, { style: "currency", currency }).format(amount);
}

export function count(value: number, language: string): string {
  return numbers(language).format(value);
}

export function percent(share: number, language: string): string {
  return numbers(language, { style: "percent", maximumFractionDigits: 0 }).format(Math.floor(share * 100) / 100);
}

/** "3 minutes ago"; under a minute it is "now", after a month it is the date. */
export function ago(moment: string, language: string, now = Date.now()): string {
  const seconds = (Date.parse(moment) - now) / SECOND;
  if (Math.abs(seconds) >= MONTH) return day(moment, language);
  const words = once(`r ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }));
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(0, "second");
}

export function moment(at: string, language: string): string {
  return dates(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

export function day(at: string, language: string): string {
  return dates(language, { dateStyle: "medium" }).format(new Date(at));
}

/** "Tue 24 Nov": with the day of the week, for what is due soon. */
export function weekday(at: string, language: string): string {
  return dates(language, { weekday: "short", day: "numeric", month: "short" }).format(new Date(at));
}

export function time(at: string, language: string): string {
  return dates(language, { timeStyle: "short" }).format(new Date(at));
}

export function isPast(at: string): boolean {
  return Date.parse(at) < Date.now();
}

/** Seconds as "4 min" or "2 h", for the age of waiting work. */
export function span(seconds: number, language: string): string {
  const [unit, size] = seconds < 60 ? (["second", 1] as const) : seconds < 5400 ? (["minute", 60] as const) : seconds < 172800 ? (["hour", 3600] as const) : (["day", 86400] as const);
  return numbers(language, { style: "unit", unit, unitDisplay: "short" }).format(Math.round(seconds / size));
}

export function fileSize(bytes: number, language: string): string {
  const [unit, size] = bytes < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const);
  return numbers(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(bytes / size);
}

/** Names in a row: "Ana, Ben and Eva". */
export function list(names: string[], language: string): string {
  return new Intl.ListFormat(language).format(names);
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}

/** `order_status` → `Order status`, for words the server owns and we have no translation of. */
export function plain(word: string): string {
  const spaced = word.replaceAll("_", " ").replaceAll("-", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
