import { expect, it } from "vitest";
import { dayOf, momentOf } from "./days";

it("turns a day of the calendar into the moments it begins and ends at, and back", () => {
  expect(new Date(momentOf("2026-01-31", "start")).getHours()).toBe(0);
  expect(Date.parse(momentOf("2026-01-31", "end")) - Date.parse(momentOf("2026-01-31", "start"))).toBe(86_399_999);
  expect(dayOf(momentOf("2026-01-31", "end"))).toBe("2026-01-31");
  expect(dayOf("2026-01-31")).toBe("2026-01-31");
  expect([momentOf("", "start"), dayOf("T?")]).toEqual(["", ""]);
});
