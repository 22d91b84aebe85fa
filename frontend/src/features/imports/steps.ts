import type { Import } from "./api";

export const STEPS = ["file", "columns", "check", "run", "done"] as const;
export type Step = (typeof STEPS)[number];

const AT: Record<Import["status"], Step> = {
  waiting: "file",
  analysing: "file",
  ready: "columns",
  trying: "check",
  tried: "check",
  running: "run",
  cancelled: "run",
  failed: "file",
  done: "done",
};

/** Where an import stands; *back* at its columns, if they are looked at again. */
export function stepOf(status: Import["status"], back: boolean): Step {
  return back && status === "tried" ? "columns" : AT[status];
}
