import { describe, expect, it } from "vitest";
import { DAY, EMPTY, arranged, changed, flawsOf, fresh, insert, linkedTo, outline, spanOf, waysOf, without } from "./editing";

function three() {
  const first = insert(EMPTY, "send", { after: null, way: "next" });
  const second = insert(first.graph, "wait", { after: first.id, way: "next" });
  return insert(second.graph, "branch", { after: second.id, way: "next" }).graph;
}

const words = (graph = three()) => outline(graph).map(({ step, depth, way }) => `${"  ".repeat(depth)}${way ? `${way}: ` : ""}${step.id}`);

describe("a plan", () => {
  it("takes a step in between two, and what came there comes behind it", () => {
    expect(words()).toEqual(["send1", "wait1", "branch1"]);
    const { graph } = insert(three(), "task", { after: "send1", way: "next" });
    expect(words(graph)).toEqual(["send1", "task1", "wait1", "branch1"]);
  });

  it("puts what came before on the yes side of a new branch", () => {
    const { graph } = insert(three(), "branch", { after: null, way: "next" });
    expect(words(graph)).toEqual(["branch2", "  yes: send1", "  wait1", "  branch1"]);
  });

  it("joins what a removed step stood between, and drops what nothing leads to any more", () => {
    expect(words(without(three(), "wait1"))).toEqual(["send1", "branch1"]);
    const { graph } = insert(three(), "task", { after: "branch1", way: "no" });
    expect(words(graph)).toEqual(["send1", "wait1", "branch1", "  no: task1"]);
    expect(words(linkedTo(without(graph, "branch1"), { after: "wait1", way: "next" }, null))).toEqual(["send1", "wait1"]);
  });

  it("may lead back, and is still told once", () => {
    const looped = linkedTo(three(), { after: "branch1", way: "yes" }, "send1");
    expect(words(looped)).toEqual(["send1", "wait1", "branch1"]);
    expect(arranged(looped).nodes.map((step) => step.y)).toEqual([150, 300, 450]);
  });

  it("puts the sides of a branch beside each other", () => {
    const yes = insert(three(), "send", { after: "branch1", way: "yes" }).graph;
    const both = insert(yes, "task", { after: "branch1", way: "no" }).graph;
    const [left, right] = both.nodes.filter((step) => step.y === 600);
    expect([left?.x, right?.x]).toEqual([-150, 150]);
  });

  it("gives a wait for an event a second way", () => {
    expect(waysOf(fresh("wait", "w"))).toEqual(["next"]);
    expect(waysOf({ ...fresh("wait", "w"), event: "clicked" })).toEqual(["next", "timeout"]);
  });

  it("tells the flaws of a step by what they are about", () => {
    const flaws = [{ pointer: "/nodes/0/subject", detail: "missing" }, { pointer: "/nodes/01", detail: "other" }, { pointer: "/start", detail: "none" }];
    expect([...flawsOf(three(), flaws, "send1")]).toEqual([["subject", "missing"]]);
  });

  it("says times in the largest unit", () => {
    expect([spanOf(3 * DAY), spanOf(90), spanOf(120)]).toEqual([
      { amount: 3, unit: "days" },
      { amount: 90, unit: "minutes" },
      { amount: 2, unit: "hours" },
    ]);
  });

  it("changes one step and leaves the others", () => {
    const before = three();
    const after = changed(before, "send1", { subject: "Hello" });
    expect(after.nodes[0]?.subject).toBe("Hello");
    expect(after.nodes[1]).toBe(before.nodes[1]);
    expect(before.nodes[0]?.subject).toBe("");
  });
});
