import type { TFunction } from "i18next";
import type { Tone } from "@/components/Tag";
import { plain } from "@/lib/format";
import type { State, Status } from "./api";

export const TONES: Record<Status, Tone> = { draft: "plain", scheduled: "info", sending: "info", paused: "warn", done: "good", cancelled: "plain" };
export const STATE_TONES: Record<State, Tone> = { delivered: "good", failed: "bad", suppressed: "plain", uncertain: "warn", pending: "info" };

/** Why somebody got nothing, in the reader's words where they are known. */
export function reasonWords(t: TFunction, reason: string): string {
  return t(`campaigns.reasons.${reason as "deleted"}`, { defaultValue: plain(reason).toLowerCase() });
}

export function stateWords(t: TFunction, state: string): string {
  return t(`campaigns.states.${state as State}`, { defaultValue: plain(state).toLowerCase() });
}
