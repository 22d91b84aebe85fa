import { describe, expect, it } from "vitest";
import type { FieldChoice } from "./api";
import { chosenOf, sorted } from "./choices";

const choice = (field: string, one: unknown, other: unknown, united = false): FieldChoice => ({ field, label: field, type: "text", values: { a: one, b: other }, suggested: united ? null : "a", united, result: one });

describe("the fields of a merge", () => {
  it("ask only where the records differ", () => {
    const parts = sorted([choice("city", "Porto", "Lisbon"), choice("name", "Ana", "Ana"), choice("tags", ["vip"], ["fair"], true), choice("phone", null, "")], ["a", "b"]);

    expect(parts.differing.map((each) => each.field)).toEqual(["city"]);
    expect(parts.united.map((each) => each.field)).toEqual(["tags"]);
    expect(parts.same.map((each) => each.field)).toEqual(["name", "phone"]);
  });

  it("keep what was chosen, else what is suggested, else the winner's", () => {
    const city = choice("city", "Porto", "Lisbon");

    expect(chosenOf(city, { city: "b" }, "a")).toBe("b");
    expect(chosenOf(city, {}, "b")).toBe("a");
    expect(chosenOf({ ...city, suggested: null }, {}, "b")).toBe("b");
  });
});
