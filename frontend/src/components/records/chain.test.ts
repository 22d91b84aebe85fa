import { describe, expect, it } from "vitest";
import { START, linked, offsets, pageOf, walked } from "./chain";

const page = (size: number, nextCursor: string | null) => ({ items: Array.from({ length: size }, (_, index) => ({ id: `con_${index}`, version: 1, createdAt: "", changedAt: "" })), total: 999, nextCursor });

describe("the chain of pages", () => {
  it("grows by the cursor that each page tells, and ends with the last", () => {
    let chain = linked(START, 0, page(50, "a"));
    expect(chain).toEqual([{ cursor: "", size: 50 }, { cursor: "a", size: null }]);

    chain = linked(chain, 1, page(7, null));
    expect(chain).toEqual([{ cursor: "", size: 50 }, { cursor: "a", size: 7 }]);
    expect(linked(chain, 1, page(7, null))).toBe(chain);
  });

  it("moves the next page when rows came in before it, and keeps those after", () => {
    const chain = [{ cursor: "", size: 50 }, { cursor: "a", size: 100 }, { cursor: "b", size: 100 }];

    expect(linked(chain, 0, page(50, "a2")).map((link) => link.cursor)).toEqual(["", "a2", "b"]);
    expect(linked(chain, 0, page(12, null))).toEqual([{ cursor: "", size: 12 }]);
  });

  it("finds the page of a row, also where pages are short", () => {
    const starts = offsets([{ cursor: "", size: 50 }, { cursor: "a", size: 98 }, { cursor: "b", size: null }]);

    expect(starts).toEqual([0, 50, 148, 148]);
    expect([0, 49, 50, 147, 148, 160].map((row) => pageOf(starts, row))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(pageOf([0, 0], 0)).toBe(0);
  });

  it("is known again from what was read before", () => {
    const read = new Map([["", page(50, "a")], ["a", page(100, "b")]]);

    expect(walked((cursor) => read.get(cursor))).toEqual([{ cursor: "", size: 50 }, { cursor: "a", size: 100 }, { cursor: "b", size: null }]);
  });
});
