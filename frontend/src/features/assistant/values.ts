import type { Hours } from "./api";

/** What most begin with. */
export const OFFICE: Hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, "09:00-18:00"]));

/** What stands between the commas of *text*. */
export const listed = (text: string): string[] => text.split(",").map((each) => each.trim()).filter(Boolean);

/** Messages that an intent needs, that let it be read for sure, and that it takes. */
export const [FEWEST, ENOUGH, MOST] = [5, 10, 50];

/** What stands in the lines of *text*. */
export const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** The key of an intent called *name*, which none of those *taken* has. */
export function keyFor(name: string, taken: readonly string[]): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^[_\d]+|_+$/g, "").slice(0, 36) || "own";
  let key = words;
  for (let number = 2; taken.includes(key); number += 1) key = `${words}_${number}`;
  return key;
}
