import { describe, expect, it } from "vitest";
import { MAX_DEPTH, added, asGroup, completed, conditionCount, isComplete, newCondition, parsed, pathOf, replaced, textOf, valueFor, type Condition, type Group, type Rule } from "./rules";

const CITY: Condition = { field: "city", operator: "contains", value: "por" };
const VIP: Condition = { field: "tags", operator: "has_tag", value: "vip" };
const NESTED: Group = { operator: "AND", conditions: [CITY, { operator: "OR", conditions: [VIP, CITY] }] };

describe("a rule", () => {
  it("is read from the address, and what is none is as if it were not there", () => {
    expect(parsed(JSON.stringify(NESTED))).toEqual(NESTED);
    expect(parsed(JSON.stringify(CITY))).toEqual({ operator: "AND", conditions: [CITY] });
    for (const text of ["", "{", "[]", "null", '{"operator":"XOR","conditions":[]}', '{"operator":"AND","conditions":[1]}', '{"operator":"AND","conditions":[]}']) expect(parsed(text)).toBeNull();
    let deep: Rule = CITY;
    for (let level = 0; level <= MAX_DEPTH + 2; level += 1) deep = { operator: "AND", conditions: [deep] };
    expect(parsed(JSON.stringify(deep))).toBeNull();
  });

  it("is written the same way each time, and nothing as nothing", () => {
    expect(textOf(NESTED)).toBe(JSON.stringify(NESTED));
    expect(textOf({ operator: "AND", conditions: [{ operator: "OR", conditions: [] }] })).toBe("");
    expect(conditionCount(NESTED)).toBe(3);
  });

  it("changes at one place and stays as it is elsewhere", () => {
    expect(replaced(NESTED, [1, 0], CITY).conditions[1]).toEqual({ operator: "OR", conditions: [CITY, CITY] });
    expect(replaced(NESTED, [1], null)).toEqual({ operator: "AND", conditions: [CITY] });
    expect(replaced(NESTED, [], { ...NESTED, operator: "NOT" }).operator).toBe("NOT");
    expect(added(NESTED, [1], CITY).conditions[1]).toEqual({ operator: "OR", conditions: [VIP, CITY, CITY] });
    expect(NESTED.conditions).toHaveLength(2);
  });

  it("leaves out what is not filled in yet", () => {
    const open: Group = { operator: "AND", conditions: [{ ...CITY, value: " " }, VIP, { operator: "OR", conditions: [{ ...CITY, operator: "in", value: [] }] }] };

    expect(completed(open)).toEqual({ operator: "AND", conditions: [VIP] });
    expect(completed({ operator: "AND", conditions: [{ ...CITY, value: "" }] })).toBeNull();
    expect(completed({ field: "city", operator: "is_empty", value: "left over" })).toEqual({ field: "city", operator: "is_empty" });
    expect(isComplete({ field: "visits", operator: "between", value: ["1", ""] })).toBe(false);
  });

  it("begins with what is asked most of a field, and keeps the value where the comparison changes", () => {
    expect(newCondition({ name: "lastVisit", label: "", type: "moment" })).toEqual({ field: "lastVisit", operator: "within_days", value: 30 });
    expect(newCondition({ name: "ok", label: "", type: "boolean" }).value).toBe(true);
    expect(valueFor(CITY, "in", "text")).toEqual(["por"]);
    expect(valueFor({ ...CITY, operator: "in", value: ["a", "b"] }, "=", "text")).toBe("a");
    expect(valueFor(CITY, "is_empty", "text")).toBeUndefined();
    expect(valueFor({ ...CITY, operator: ">=", value: "3" }, "between", "number")).toEqual(["", ""]);
  });

  it("is found where the server points to", () => {
    expect(pathOf("/filter/conditions/1/conditions/0/value")).toEqual([1, 0]);
    expect(asGroup(null).conditions).toEqual([]);
  });
});
