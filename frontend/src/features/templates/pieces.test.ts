import { describe, expect, it } from "vitest";
import { blank, fresh, type Block, type Design } from "./blocks";
import { addressOf } from "./LinkForm";
import { onColour } from "./onColour";
import { added, all, at, blockOf, duplicateOf, find, inserted, moved, pieceOf, ROOT, shifted, sideOf, without, type Piece } from "./pieces";
import { changed, designOf, redone, same, sheetOf, undone } from "./useDesign";

const text = (said: string): Block => ({ kind: "text", text: said, align: "left" });
const DESIGN: Design = { ...blank("en"), blocks: [text("a"), { kind: "columns", left: [text("b")], right: [] } as Block, fresh("footer")] };
const kinds = (pieces: Piece[]) => all(pieces).map(({ piece, path }) => `${path} ${piece.kind}`);
const idOf = (pieces: Piece[], path: string) => at(pieces, path)?.id ?? "";

describe("the blocks on the canvas", () => {
  it("are the blocks of the design, and nothing else", () => {
    expect(designOf(sheetOf(DESIGN))).toEqual(DESIGN);
    expect(kinds(sheetOf(DESIGN).pieces)).toEqual(["0 text", "1 columns", "1/left/0 text", "2 footer"]);
  });

  it("move to any place that they fit", () => {
    const { pieces } = sheetOf(DESIGN);
    const columns = idOf(pieces, "1");

    expect(kinds(moved(pieces, idOf(pieces, "0"), sideOf(columns, "right"), 0))).toEqual(["0 columns", "0/left/0 text", "0/right/0 text", "1 footer"]);
    expect(kinds(moved(pieces, idOf(pieces, "1/left/0"), ROOT, 3))).toEqual(["0 text", "1 columns", "2 footer", "3 text"]);
    expect(moved(pieces, columns, sideOf(columns, "left"), 0)).toBe(pieces);
    expect(moved(pieces, idOf(pieces, "2"), sideOf(columns, "left"), 0)).toBe(pieces);
    expect(kinds(shifted(pieces, idOf(pieces, "0"), 1))[0]).toBe("0 columns");
    expect(shifted(pieces, idOf(pieces, "0"), -1)).toBe(pieces);
  });

  it("are added behind the chosen one, before the footer when none is", () => {
    const { pieces } = sheetOf(DESIGN);
    const line = pieceOf(fresh("divider"));

    expect(kinds(added(pieces, line, null))[3]).toBe("2 divider");
    expect(kinds(added(pieces, line, idOf(pieces, "1/left/0")))[3]).toBe("1/left/1 divider");
    expect(kinds(added(pieces, pieceOf(fresh("columns")), idOf(pieces, "1/left/0")))[3]).toBe("2 columns");
  });

  it("have an identity each, duplicates too", () => {
    const { pieces } = sheetOf(DESIGN);
    const twin = duplicateOf(find(pieces, idOf(pieces, "1"))?.piece as Piece);
    const next = inserted(pieces, twin, ROOT, 1);

    expect(new Set(all(next).map(({ piece }) => piece.id)).size).toBe(6);
    expect(blockOf(twin)).toEqual(DESIGN.blocks[1]);
    expect(without(next, twin.id)).toEqual(pieces);
  });
});

it("takes steps back and forth; letters typed in a row are one", () => {
  const first = { past: [], now: sheetOf(DESIGN), future: [], what: null, when: 0 };
  const typed = (preheader: string) => ({ ...first.now, preheader });
  const history = changed(changed(changed(first, typed("a"), "preheader", 1), typed("ab"), "preheader", 2), typed("abc"), "preheader", 9_000);

  expect(undone(history).now.preheader).toBe("ab");
  expect(undone(undone(history)).now.preheader).toBe("");
  expect(undone(undone(undone(history))).now.preheader).toBe("");
  expect(redone(undone(history)).now.preheader).toBe("abc");
});

it("makes an address of what somebody types as one", () => {
  expect(["https://a.test/(x)", "a.test/b c", "a@b.test", "{unsubscribeUrl}", "javascript:alert(1)", ""].map(addressOf)).toEqual(["https://a.test/%28x%29", "https://a.test/b%20c", "mailto:a@b.test", "{unsubscribeUrl}", null, null]);
});

it("knows a design that came back in another order", () => {
  const { accent, ...rest } = DESIGN;

  expect(same(DESIGN, { ...rest, accent })).toBe(true);
  expect(same(DESIGN, { ...DESIGN, accent: "#000000" })).toBe(false);
  expect(same(DESIGN, { ...DESIGN, blocks: [] })).toBe(false);
});

it("writes on buttons in the ink that is read better", () => {
  expect(["#1d4ed8", "#fde047"].map(onColour)).toEqual(["#ffffff", "#111827"]);
});
