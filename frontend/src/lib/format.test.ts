import { describe, expect, it } from "vitest";
import { ago, initials, money, percent, plain, span } from "./format";

const NOON = Date.parse("2026-11-20T12:00:00Z");

describe("format", () => {
  it("shows money with its currency", () => {
    expect(money(1289, "EUR", "en")).toBe("€1,289.00");
    expect(money(1289.5, null, "en")).toBe("1,289.50");
  });

  it("never rounds a probability up into the next band", () => {
    expect(percent(0.899, "en")).toBe("89%");
    expect(percent(0.9, "en")).toBe("90%");
  });

  it("tells how long ago, and after a month the date", () => {
    expect(ago("2026-11-20T11:57:00Z", "en", NOON)).toBe("3 min. ago");
    expect(ago("2026-11-20T11:59:40Z", "en", NOON)).toBe("now");
    expect(ago("2026-08-01T12:00:00Z", "en", NOON)).toBe("Aug 1, 2026");
  });

  it("tells an age in one unit", () => {
    expect(span(48, "en")).toBe("48 sec");
    expect(span(600, "en")).toBe("10 min");
  });

  it("takes initials from the first and the last name", () => {
    expect(initials("Ana Maria Silva")).toBe("AS");
    expect(initials("")).toBe("?");
  });

  it("makes words of a server's name", () => {
    expect(plain("own_address")).toBe("Own address");
  });
});
