import { expect, it } from "vitest";
import { BLANK, TYPES, choicesOf, fieldOf, readTyped } from "./typed";

it("takes each line that says something as a choice, once", () => {
  expect(choicesOf(" S \n\nM\nS\n L")).toEqual(["S", "M", "L"]);
});

it("sends choices only with a choice, and a noun only with a reference", () => {
  const typed = { ...BLANK, label: " Size ", choices: "S\nM" };

  expect(fieldOf("deals", { ...typed, type: "choice" })).toEqual({ noun: "deals", label: "Size", type: "choice", choices: ["S", "M"] });
  expect(fieldOf("deals", { ...typed, type: "reference" })).toEqual({ noun: "deals", label: "Size", type: "reference", refersTo: "contacts" });
  expect(fieldOf("contacts", { ...typed, type: "number" })).toEqual({ noun: "contacts", label: "Size", type: "number" });
});

it("offers every type", () => {
  expect([...TYPES].sort()).toEqual(["boolean", "choice", "date", "email", "long_text", "moment", "money", "number", "phone", "reference", "tags", "text", "url", "user"]);
});

it("reads a draft of another version as far as it goes", () => {
  expect(readTyped('{"label":"Size"}')).toEqual({ ...BLANK, label: "Size" });
  expect(readTyped("no json")).toEqual(BLANK);
});
