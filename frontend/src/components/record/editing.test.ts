import { describe, expect, it } from "vitest";
import type { AnyRecord, FieldInfo } from "@/lib/fields";
import { changeOf, typedOf, valueFrom, wrongWith } from "./editing";

const record: AnyRecord = { id: "con_1", version: 3, createdAt: "", changedAt: "", name: "Ana", tags: ["a", "b"], amount: 12.5, custom: { size: "L" }, vip: false };
const field = (name: string, type: FieldInfo["type"] = "text", more: Partial<FieldInfo> = {}): FieldInfo => ({ name, label: name, type, ...more });

describe("a value while it is typed", () => {
  it("begins as it stands", () => {
    expect(typedOf(record, field("name"))).toBe("Ana");
    expect(typedOf(record, field("tags", "tags"))).toBe("a, b");
    expect(typedOf(record, field("amount", "money"))).toBe("12.5");
    expect(typedOf(record, field("custom.size"))).toBe("L");
    expect(typedOf(record, field("vip", "boolean"))).toBe("false");
    expect(typedOf(record, field("city"))).toBe("");
  });

  it("is sent in the form of its type", () => {
    expect(valueFrom(" Porto ", field("city"))).toBe("Porto");
    expect(valueFrom("", field("city"))).toBeNull();
    expect(valueFrom("a, b,, a", field("tags", "tags"))).toEqual(["a", "b"]);
    expect(valueFrom("", field("tags", "tags"))).toEqual([]);
    expect(valueFrom("1,5", field("n", "number"))).toBe(1.5);
    expect(valueFrom("true", field("vip", "boolean"))).toBe(true);
    expect(valueFrom("2026-01-05T12:00Z", field("at", "moment"))).toBe("2026-01-05T12:00:00.000Z");
  });

  it("names only itself in the change", () => {
    expect(changeOf(field("city"), "Porto", 3)).toEqual({ version: 3, city: "Porto" });
    expect(changeOf(field("custom.size"), "M", 3)).toEqual({ version: 3, custom: { size: "M" } });
  });

  it("is not sent when it is none", () => {
    expect(wrongWith("much", field("n", "number"))).toBe("number");
    expect(wrongWith("soon", field("at", "moment"))).toBe("moment");
    expect(wrongWith("", field("n", "number"))).toBeNull();
    expect(wrongWith("7", field("n", "money"))).toBeNull();
  });

  it("is shown again as it was typed, whatever the zone", () => {
    const at: AnyRecord = { ...record, seen: "2026-01-05T12:00:00.000Z" };
    expect(valueFrom(typedOf(at, field("seen", "moment")), field("seen", "moment"))).toBe("2026-01-05T12:00:00.000Z");
  });
});
