/** When tasks are due, in the reader's words. */
import { dayOf, momentOf } from "@/lib/days";
import { day, moment, time, weekday } from "@/lib/format";
import type { Task } from "./api";

export type Group = "overdue" | "today" | "later";

const WEEK_MS = 7 * 86_400_000;

/** Due some time that day, as its last second is named. */
function wholeDay(at: string): boolean {
  const due = new Date(at);
  return due.getHours() === 23 && due.getMinutes() === 59;
}

export function dueText(at: string, language: string): string {
  return wholeDay(at) ? day(at, language) : moment(at, language);
}

/** With the day of the week while it is near: "Tue 24 Nov, 09:00". */
export function soonText(at: string, language: string, now = Date.now()): string {
  const near = Date.parse(at) - now < WEEK_MS * 4;
  const said = near ? weekday(at, language) : day(at, language);
  return wholeDay(at) ? said : `${said}, ${time(at, language)}`;
}

/** The end of today, where the reader is. */
export function endOfToday(now = new Date()): string {
  return momentOf(dayOf(now.toISOString()), "end");
}

export function groupOf(task: Task, now = new Date()): Group {
  if (Date.parse(task.dueAt) < now.getTime()) return "overdue";
  return Date.parse(task.dueAt) <= Date.parse(endOfToday(now)) ? "today" : "later";
}
