import { expect, it } from "vitest";
import { changeOf, editOf, readEdit, shifted, toggledField, withNewStage, withStage, withoutStage } from "./editing";

const stage = (id: string, probability: number) => ({ id, name: id, probability, rottingDays: null, requiredFields: [] });
const AT = "2026-11-20T10:00:00Z";
const EDIT = editOf({ id: "pip_1", settling: 0, createdAt: AT, changedAt: AT, name: "Sales", version: 3, lostReasons: ["Price"], stages: [stage("new", 0.2), stage("offer", 0.55), stage("contract", 0.9)] });

it("sends what was edited, shares as shares and days as numbers", () => {
  const edit = withStage(withStage(EDIT, "offer", { name: " Quote ", percent: "60", rottingDays: "14" }), "new", { requiredFields: ["amount"] });

  expect(changeOf({ ...edit, lostReasons: "Price\n Too late \n\nPrice" })).toEqual({
    version: 3,
    name: "Sales",
    lostReasons: ["Price", "Too late"],
    stages: [
      { id: "new", name: "new", probability: 0.2, rottingDays: null, requiredFields: ["amount"] },
      { id: "offer", name: "Quote", probability: 0.6, rottingDays: 14, requiredFields: [] },
      { id: "contract", name: "contract", probability: 0.9, rottingDays: null, requiredFields: [] },
    ],
  });
});

it("moves a stage one place, and no further than the ends", () => {
  expect(shifted(EDIT, "offer", -1).stages.map((one) => one.key)).toEqual(["offer", "new", "contract"]);
  expect(shifted(EDIT, "new", -1)).toBe(EDIT);
  expect(shifted(EDIT, "contract", 1)).toBe(EDIT);
});

it("says where the deals of a removed stage go, also when that one is removed next", () => {
  const once = withoutStage(EDIT, "new", "offer");
  const twice = withoutStage(once, "offer", "contract");

  expect(changeOf(once).moveDeals).toEqual({ new: "offer" });
  expect(changeOf(twice).moveDeals).toEqual({ new: "contract", offer: "contract" });
  expect(changeOf(twice).stages?.map((one) => one.id)).toEqual(["contract"]);
});

it("gives a new stage no id, and forgets it again without a trace", () => {
  const added = withNewStage(EDIT, "k1");

  expect(changeOf(added).stages?.at(-1)).toEqual({ name: "", probability: 0.5, rottingDays: null, requiredFields: [] });
  expect(changeOf(withoutStage(added, "k1", null))).toEqual(changeOf(EDIT));
});

it("toggles what a stage asks for, and reads only what is an edit", () => {
  const [first] = EDIT.stages;
  expect(first && toggledField({ ...first, requiredFields: ["amount"] }, "amount")).toEqual([]);
  expect(first && toggledField(first, "amount")).toEqual(["amount"]);
  expect(readEdit("{}")).toBeNull();
  expect(readEdit("no json")).toBeNull();
  expect(readEdit(JSON.stringify(EDIT))).toEqual(EDIT);
});
