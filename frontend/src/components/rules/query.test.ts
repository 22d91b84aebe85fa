import { describe, expect, it } from "vitest";
import type { FieldInfo } from "@/lib/fields";
import type { Group } from "@/lib/rules";
import { depth, fitted, sendable, toRule, toTree, withNever, type Tree } from "./query";
import { placed } from "./useBuilder";

const RULE: Group = {
  operator: "AND",
  conditions: [
    { field: "city", operator: "contains", value: "" },
    { field: "visits", operator: ">", value: "3" },
    { operator: "NOT", conditions: [{ event: "ordered", operator: ">=", value: 2, withinDays: 60, where: { operator: "AND", conditions: [{ field: "items", operator: "contains", value: "soap" }] } }] },
    { event: "opened", operator: "=", value: 0 },
  ],
};

describe("the tree of the builder", () => {
  it("is the rule and becomes it again", () => {
    expect(toRule(toTree(RULE))).toEqual(RULE);
    expect(depth(toTree(RULE))).toBe(2);
  });

  it("says never for none at all", () => {
    expect(toTree(RULE).rules[3]).toMatchObject({ field: "event:opened", operator: "never" });
  });

  it("leaves out what is not filled in, and still knows where each part stands", () => {
    const tree = toTree(RULE);
    const { rule, places } = sendable(tree);

    expect(rule.conditions).toHaveLength(3);
    expect(places.get("0")).toBe(tree.rules[1]?.id);
    expect(places.get("1.0")).toBe((tree.rules[2] as Tree).rules[0]?.id);
    expect(placed([{ pointer: "/rules/conditions/1/conditions/0/where/conditions/0/value", detail: "no" }], places)).toEqual(new Map([[(tree.rules[2] as Tree).rules[0]?.id, "no"]]));
    expect(placed([{ pointer: "/rules", detail: "too long" }], places)).toEqual(new Map([["", "too long"]]));
    expect(sendable(toTree({ operator: "NOT", conditions: [] })).rule).toEqual({ operator: "AND", conditions: [] });
  });

  it("gives each value the shape that the comparison needs", () => {
    const fields = new Map<string, FieldInfo>([["visits", { name: "visits", label: "", type: "number" }]]);
    const of = (operator: string, value: unknown) => fitted({ combinator: "AND", rules: [{ field: "visits", operator, value }] }, fields).rules[0];

    expect(of("between", "3")).toMatchObject({ value: ["", ""] });
    expect(of("in", "3")).toMatchObject({ value: ["3"] });
    expect(of("=", ["3", "4"])).toMatchObject({ value: "3" });
    expect(of("=", "3")).toMatchObject({ value: "3" });
  });

  it("knows both readings of inactivity", () => {
    const quiet: Group = { operator: "AND", conditions: [{ field: "lastVisit", operator: "inactive_days", value: 90 }] };

    expect(withNever(quiet, true)?.conditions).toEqual([{ field: "lastVisit", operator: "inactive_days_or_never", value: 90 }]);
    expect(withNever(quiet, false)).toEqual(quiet);
    expect(withNever({ operator: "AND", conditions: [] }, true)).toBeNull();
  });
});
