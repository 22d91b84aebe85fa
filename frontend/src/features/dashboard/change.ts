/** How a figure stands beside the one before, for words to be made of. Pure. */
import type { Tile } from "./api";

export type Change =
  | { as: "unknown" | "same" | "both_none" }
  | { as: "from_none" }
  | { as: "more" | "less"; share: number }
  | { as: "points_more" | "points_less"; points: number };

/** Figures of which more is no good news. */
const UNWANTED = new Set(["lost", "lostAmount", "overdueTasks"]);
/** Figures of what is open now: the one before is of the moment at which the period began. */
const STANDING = new Set(["pipelineValue", "weightedPipeline", "overdueTasks"]);

export function isStanding(key: string): boolean {
  return STANDING.has(key);
}

function points(by: number): Change {
  const count = Math.round(by * 100);
  if (count === 0) return { as: "same" };
  return { as: count > 0 ? "points_more" : "points_less", points: Math.abs(count) };
}

export function changeOf({ value, previous, unit }: Pick<Tile, "value" | "previous" | "unit">): Change {
  if (value === null || previous === null) return { as: "unknown" };
  if (value === previous) return { as: value === 0 ? "both_none" : "same" };
  if (unit === "share") return points(value - previous);
  if (previous === 0) return { as: "from_none" };
  return { as: value > previous ? "more" : "less", share: Math.abs((value - previous) / previous) };
}

export type Mood = "good" | "bad" | "plain";

export function moodOf(key: string, change: Change): Mood {
  if (change.as === "unknown" || change.as === "same" || change.as === "both_none") return "plain";
  const up = change.as === "more" || change.as === "points_more" || change.as === "from_none";
  return up === UNWANTED.has(key) ? "bad" : "good";
}
