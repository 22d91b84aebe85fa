import { describe, expect, it } from "vitest";
import { changeOf, moodOf } from "./change";
import { pageOf, rowsHref } from "./links";
import { boundsOf, choiceOf } from "./periods";

const NOW = new Date(2026, 10, 21, 15, 30);

describe("a period", () => {
  it("is thirty days, unless the address says something that makes sense", () => {
    expect(choiceOf({})).toEqual({ period: "days30" });
    expect(choiceOf({ period: "year" })).toEqual({ period: "year" });
    expect(choiceOf({ period: "aeon" })).toEqual({ period: "days30" });
    expect(choiceOf({ from: "2026-11-01", to: "2026-11-10" })).toEqual({ from: "2026-11-01", to: "2026-11-10" });
    expect(choiceOf({ from: "2026-11-10", to: "2026-11-01" })).toEqual({ period: "days30" });
  });

  it("begins with a day of the reader and ends now", () => {
    expect(boundsOf({ period: "days7" }, NOW)).toEqual({ from: new Date(2026, 10, 15).toISOString(), to: NOW.toISOString() });
    expect(boundsOf({ period: "month" }, NOW).from).toBe(new Date(2026, 10, 1).toISOString());
    expect(boundsOf({ period: "year" }, NOW).from).toBe(new Date(2026, 0, 1).toISOString());
  });

  it("has both of the days in it that were named", () => {
    expect(boundsOf({ from: "2026-11-01", to: "2026-11-30" }, NOW)).toEqual({ from: new Date(2026, 10, 1).toISOString(), to: new Date(2026, 11, 1).toISOString() });
  });
});

describe("a change", () => {
  const of = (value: number | null, previous: number | null, unit = "count") => changeOf({ value, previous, unit });

  it("is told as a share of what was before", () => {
    expect(of(15, 10)).toEqual({ as: "more", share: 0.5 });
    expect(of(5, 10)).toEqual({ as: "less", share: 0.5 });
    expect(of(10, 10)).toEqual({ as: "same" });
  });

  it("is no share of nothing", () => {
    expect(of(3, 0)).toEqual({ as: "from_none" });
    expect(of(0, 0)).toEqual({ as: "both_none" });
    expect(of(null, 0.5, "share")).toEqual({ as: "unknown" });
  });

  it("of a share is told in points", () => {
    expect(of(0.62, 0.5, "share")).toEqual({ as: "points_more", points: 12 });
    expect(of(0.501, 0.5, "share")).toEqual({ as: "same" });
  });

  it("is good or bad by what it is of", () => {
    expect(moodOf("won", of(2, 1))).toBe("good");
    expect(moodOf("overdueTasks", of(2, 1))).toBe("bad");
    expect(moodOf("lost", of(1, 2))).toBe("good");
    expect(moodOf("won", of(1, 1))).toBe("plain");
  });
});

describe("the rows behind a figure", () => {
  it("are in the list of their noun, with the figure's filter", () => {
    const filter = { field: "status", operator: "=", value: "won" };

    expect(new URL(rowsHref("deals", filter), "http://x").searchParams.get("filter")).toBe(JSON.stringify(filter));
    expect(rowsHref("deals", filter)).toMatch(/^\/deals\/list\?filter=/);
    expect(rowsHref("contacts", filter)).toMatch(/^\/contacts\?filter=/);
    expect(rowsHref("activities", filter)).toMatch(/^\/dashboard\/rows\?noun=activities&filter=/);
  });

  it("lead to what they are about", () => {
    expect(pageOf({ dealId: "del_1", contactId: "con_1" })).toBe("/deals/del_1");
    expect(pageOf({ contactId: "con_1" })).toBe("/contacts/con_1");
    expect(pageOf({})).toBeNull();
  });
});
