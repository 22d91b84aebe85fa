/** Changing the plan of a journey. Everything here takes a plan and gives another; nothing is changed in place. */
import type { Flaw, Graph, Kind, Step, Trigger } from "./api";

export const WAYS = ["next", "yes", "no", "timeout"] as const;
export type Way = (typeof WAYS)[number];
export const HOUR = 60;
export const DAY = 24 * HOUR;
const COLUMN = 300;
const ROW = 150;

export const EMPTY: Graph = { trigger: { kind: "event", event: "ordered", where: null, who: null }, again: { afterDays: null }, goal: null, start: null, nodes: [] };

/** What sets a journey off, as it begins for each sort. */
export function triggerOf(kind: Trigger["kind"]): Trigger {
  if (kind === "segment") return { kind, segmentId: "", existing: false };
  if (kind === "date") return { kind, field: "", offsetDays: 0, hour: 9, yearly: true, who: null };
  return EMPTY.trigger;
}

/** The ways that lead on from *step*. */
export function waysOf(step: Step): Way[] {
  if (step.kind === "end") return [];
  if (step.kind === "branch") return ["yes", "no"];
  return step.kind === "wait" && step.event ? ["next", "timeout"] : ["next"];
}

/** A step of *kind* as it begins. */
export function fresh(kind: Kind, id: string): Step {
  const step: Step = { id, kind, x: 0, y: 0 };
  if (kind === "wait") return { ...step, minutes: DAY, event: null, next: null, timeout: null };
  if (kind === "branch") return { ...step, rules: { operator: "AND", conditions: [{ field: "orderCount", operator: ">", value: 1 }] }, yes: null, no: null };
  if (kind === "send") return { ...step, channel: "email", topic: "marketing", subject: "", message: "", html: null, next: null };
  if (kind === "task") return { ...step, title: "", note: "", dueInDays: 1, assigneeId: null, next: null };
  if (kind === "update") return { ...step, values: {}, addTags: [], removeTags: [], next: null };
  return step;
}

export function freshId(graph: Graph, kind: Kind): string {
  const taken = new Set(graph.nodes.map((step) => step.id));
  let number = 1;
  while (taken.has(`${kind}${number}`)) number += 1;
  return `${kind}${number}`;
}

/** Where a new step comes in: behind a way of a step, or at the very start. */
export interface Gap {
  after: string | null;
  way: Way;
}

/** Put a step of *kind* into *gap*; what came there before comes behind it. */
export function insert(graph: Graph, kind: Kind, { after, way }: Gap): { graph: Graph; id: string } {
  const id = freshId(graph, kind);
  const before = after === null ? graph.start : (graph.nodes.find((step) => step.id === after)?.[way] ?? null);
  const step = fresh(kind, id);
  const linked: Step = kind === "end" ? step : kind === "branch" ? { ...step, yes: before } : { ...step, next: before };
  return { graph: arranged(linkedTo({ ...graph, nodes: [...graph.nodes, linked] }, { after, way }, id)), id };
}

/** Let *gap* lead to the step *target*, or to the end. */
export function linkedTo(graph: Graph, { after, way }: Gap, target: string | null): Graph {
  if (after === null) return { ...graph, start: target };
  return { ...graph, nodes: graph.nodes.map((step) => (step.id === after ? { ...step, [way]: target } : step)) };
}

/** Take a step out; what led to it leads to what came behind it, and what can no longer be reached goes, too. */
export function without(graph: Graph, id: string): Graph {
  const gone = graph.nodes.find((step) => step.id === id);
  if (!gone) return graph;
  const heir = waysOf(gone).map((way) => gone[way] ?? null).find((target) => target !== null && target !== id) ?? null;
  const nodes = graph.nodes.filter((step) => step.id !== id).map((step) => ({ ...step, ...Object.fromEntries(waysOf(step).filter((way) => step[way] === id).map((way) => [way, heir])) }));
  return arranged(reachable({ ...graph, start: graph.start === id ? heir : graph.start, nodes }));
}

export function changed(graph: Graph, id: string, part: Partial<Step>): Graph {
  return { ...graph, nodes: graph.nodes.map((step) => (step.id === id ? { ...step, ...part } : step)) };
}

export function reachable(graph: Graph): Graph {
  const seen = new Set<string>();
  const waiting = [graph.start];
  while (waiting.length > 0) {
    const id = waiting.pop();
    const step = graph.nodes.find((one) => one.id === id);
    if (!step || seen.has(step.id)) continue;
    seen.add(step.id);
    waiting.push(...waysOf(step).map((way) => step[way] ?? null));
  }
  return { ...graph, nodes: graph.nodes.filter((step) => seen.has(step.id)) };
}

/** The steps in reading order, each with how deep it stands and the way that leads to it. */
export function outline(graph: Graph): { step: Step; depth: number; way: Way | null }[] {
  const lines: { step: Step; depth: number; way: Way | null }[] = [];
  const seen = new Set<string>();
  const walk = (id: string | null | undefined, depth: number, way: Way | null): void => {
    const step = graph.nodes.find((one) => one.id === id);
    if (!step || seen.has(step.id)) return;
    seen.add(step.id);
    lines.push({ step, depth, way });
    const ways = waysOf(step);
    for (const next of ways) walk(step[next], depth + (ways.length > 1 ? 1 : 0), ways.length > 1 ? next : null);
  };
  walk(graph.start, 0, null);
  return lines;
}

/** The plan with each step below those that lead to it: rows by the longest way there, columns side by side. */
export function arranged(graph: Graph): Graph {
  const rows = new Map<string, number>();
  const place = (id: string | null | undefined, row: number, path: string[]): void => {
    const step = graph.nodes.find((one) => one.id === id);
    if (!step || path.includes(step.id) || (rows.get(step.id) ?? -1) >= row) return;
    rows.set(step.id, row);
    for (const way of waysOf(step)) place(step[way], row + 1, [...path, step.id]);
  };
  place(graph.start, 0, []);
  const order = outline(graph).map(({ step }) => step.id);
  const inRow = new Map<number, string[]>();
  for (const id of order) inRow.set(rows.get(id) ?? 0, [...(inRow.get(rows.get(id) ?? 0) ?? []), id]);
  return {
    ...graph,
    nodes: graph.nodes.map((step) => {
      const row = rows.get(step.id) ?? 0;
      const beside = inRow.get(row) ?? [step.id];
      return { ...step, x: (beside.indexOf(step.id) - (beside.length - 1) / 2) * COLUMN, y: (row + 1) * ROW };
    }),
  };
}

/** The flaws of a step, by what in it they are about. */
export function flawsOf(graph: Graph, flaws: readonly Flaw[], id: string): Map<string, string> {
  const prefix = `/nodes/${graph.nodes.findIndex((step) => step.id === id)}`;
  const mine = flaws.filter((flaw) => flaw.pointer === prefix || flaw.pointer.startsWith(`${prefix}/`));
  return new Map(mine.map((flaw) => [flaw.pointer.slice(prefix.length + 1), flaw.detail]));
}

/** A time in the largest unit that it is a whole number of. */
export function spanOf(minutes: number): { amount: number; unit: "minutes" | "hours" | "days" } {
  if (minutes % DAY === 0) return { amount: minutes / DAY, unit: "days" };
  return minutes % HOUR === 0 ? { amount: minutes / HOUR, unit: "hours" } : { amount: minutes, unit: "minutes" };
}

export const MINUTES = { minutes: 1, hours: HOUR, days: DAY } as const;
