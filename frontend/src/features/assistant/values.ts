import type { Hours } from "./api";

/** What most begin with. */
export const OFFICE: Hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, "09:00-18:00"]));

/** What stands between the commas of *text*. */
export const listed = (text: string): string[] => text.split(",").map((each) => each.trim()).filter(Boolean);
