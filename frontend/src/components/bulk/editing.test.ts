import { describe, expect, it } from "vitest";
import type { FieldInfo } from "@/lib/fields";
import { actionsOf, changeFrom, firstTyped, isEditable } from "./editing";

const field = (more: Partial<FieldInfo>): FieldInfo => ({ name: "city", label: "City", type: "text", editable: true, ...more });

describe("one edit of many records", () => {
  it("is offered for what may be edited and may be the same in all", () => {
    expect(isEditable(field({}))).toBe(true);
    expect(isEditable(field({ editable: false }))).toBe(false);
    expect(isEditable(field({ unique: true }))).toBe(false);
    expect(isEditable(field({ archived: true }))).toBe(false);
    expect(isEditable(field({ type: "reference", refersTo: "companies" }))).toBe(true);
    expect(isEditable(field({ type: "reference", refersTo: "pipelines" }))).toBe(false);
  });

  it("adds to lists and takes away from them; what is required is not emptied", () => {
    expect(actionsOf(field({ type: "tags" }))).toEqual(["add", "remove", "set", "clear"]);
    expect(actionsOf(field({ several: true }))).toEqual(["add", "remove", "set", "clear"]);
    expect(actionsOf(field({ required: true }))).toEqual(["set"]);
  });

  it("begins with what the input shows", () => {
    expect(firstTyped(field({ type: "user" }), "usr_1")).toBe("usr_1");
    expect(firstTyped(field({ type: "choice", required: true, choices: ["lead", "customer"] }), "usr_1")).toBe("lead");
    expect(firstTyped(field({ type: "choice", choices: ["lead"] }), "usr_1")).toBe("");
  });

  it("is sent in the field's type, and not while it makes no sense", () => {
    expect(changeFrom(field({}), "set", " Porto ")).toEqual({ field: "city", action: "set", value: "Porto" });
    expect(changeFrom(field({}), "set", " ")).toBeNull();
    expect(changeFrom(field({}), "clear", "Porto")).toEqual({ field: "city", action: "clear" });
    expect(changeFrom(field({ type: "tags" }), "add", "vip, fair")).toEqual({ field: "city", action: "add", value: ["vip", "fair"] });
    expect(changeFrom(field({ type: "number" }), "set", "many")).toBeNull();
    expect(changeFrom(field({ type: "number" }), "set", "4,5")).toEqual({ field: "city", action: "set", value: 4.5 });
  });

  it("takes the owner away where nobody is chosen", () => {
    expect(changeFrom(field({ name: "ownerId", type: "user" }), "set", "")).toEqual({ field: "ownerId", action: "clear" });
  });
});
