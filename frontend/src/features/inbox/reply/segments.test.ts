import { describe, expect, it } from "vitest";
import { countSegments } from "./segments";

describe("the segments of an SMS", () => {
  it.each([
    ["a".repeat(160), "GSM-7", 1],
    ["a".repeat(161), "GSM-7", 2],
    ["€".repeat(80), "GSM-7", 1],
    ["€".repeat(81), "GSM-7", 2],
    [`${"a".repeat(152)}€${"a".repeat(10)}`, "GSM-7", 2],
    ["ж".repeat(70), "UCS-2", 1],
    ["ж".repeat(71), "UCS-2", 2],
    ["😀".repeat(36), "UCS-2", 2],
  ])("are counted as networks do: %#", (text, encoding, segments) => {
    expect(countSegments(text)).toMatchObject({ encoding, segments });
  });
});
