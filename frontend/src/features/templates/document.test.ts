import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDocument, fromLine, toDocument, toLine } from "./document";
import cases from "./marks.cases.json";
import { joined, read, readLine, write, writeLine, type Part, type Run } from "./marks";

const look = ({ bold, italic, raw }: Run) => `${bold ? "b" : ""}${italic ? "i" : ""}${raw ? " raw" : ""}`.trim();
const brief = (parts: Part[]) => parts.map(({ kind, items }) => [kind, ...items.map((item) => item.map((run) => [run.text, look(run), ...(run.link ? [run.link] : [])]))]);

const BITS = ["a", "b c", "*", "**", "***", "[", "]", "(", ")", "](https://a.b)", "\\", "\\\\", "{", "}", "{%", "-", "- ", "1. ", "12. ", ".", "1.", " ", "\t", "\n", "\n\n", "_", "{name}", "é", "🙂", "\u00a0"];
const anyText = fc.oneof(fc.array(fc.constantFrom(...BITS), { maxLength: 14 }).map((bits) => bits.join("")), fc.string({ maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 20 }));
const blank = fc.constantFrom("{name}", "{firstName|there}", "{name|a *b* [c]}", "{custom.size|}", "{{ name }}", '{% if city == "*" %}', "{% endif %}", "\\{");
const href = fc.constantFrom("https://a.test", "https://a.test/?x=1&y=*", "mailto:a@b.test", "tel:+34", "{unsubscribeUrl}", "https://a.test/{name|x}", "javascript:x", "https://a b");
const marks = fc.record({ bold: fc.boolean(), italic: fc.boolean(), link: fc.option(href, { freq: 3 }) }).map(({ bold, italic, link }) => [...(link ? [{ type: "link", attrs: { href: link } }] : []), ...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])]);
const node = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("text"), text: anyText.filter((text) => text !== ""), marks }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("blank"), attrs: blank.map((raw) => ({ raw })), marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak"), marks }) },
);
const paragraph = fc.array(node, { maxLength: 6 }).map((content) => ({ type: "paragraph", content }));
const list = fc.record({ type: fc.constantFrom("bulletList", "orderedList"), content: fc.array(paragraph.map((each) => ({ type: "listItem", content: [each] })), { maxLength: 4 }) });
const anyDocument = fc.array(fc.oneof(paragraph, list), { maxLength: 5 }).map((content) => ({ type: "doc", content }));
const RUNS = { numRuns: 1_000, seed: 20261121 };

describe("a text block and the document that is edited", () => {
  it.each(cases)("is read as the server reads it: $says", ({ text, parts }) => {
    expect(brief(read(text))).toEqual(parts);
  });

  it("comes back exactly: whatever document becomes a text, the text becomes that document", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = fromDocument(document);
        const again = toDocument(text);
        expect(fromDocument(again)).toBe(text);
        expect(toDocument(fromDocument(again))).toEqual(again);
      }),
      RUNS,
    );
  });

  it("loses no letter, but for what no mail shows", () => {
    const letters = (said: string[]) => said.join("").replaceAll(/[\s\\]/g, "");
    type Piece = { text?: string; attrs?: { raw?: string }; content?: Piece[] };
    const inside = ({ text, attrs, content }: Piece): string[] => [text ?? attrs?.raw ?? "", ...(content ?? []).flatMap(inside)];
    fc.assert(
      fc.property(anyDocument, (document) => {
        const found = read(fromDocument(document)).flatMap(({ items }) => items.flat().map(({ text }) => text));
        expect(letters(found)).toBe(letters(inside(document as Piece)));
      }),
      RUNS,
    );
  });

  it("reads any text as parts that write and read as the same parts", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = read(text);
        expect(read(write(parts))).toEqual(parts);
        const edited = toDocument(fromDocument(toDocument(text)));
        expect(toDocument(fromDocument(edited))).toEqual(edited);
      }),
      RUNS,
    );
  });

  it("leaves as they were the texts that people write", () => {
    for (const text of ["Hi {firstName|there},\n\n**Bold**, *italic*, [a *link*](https://a.test/?a=1&b=2).", "- one\n- two **three**\n\n1. a\n2. b\n  c", "{% if visits > 3 %}Often *here*{% else %}New{% endif %}", "C:\\dir, 5 * 3, [not a link], 100 %", ""]) expect(fromDocument(toDocument(text))).toBe(text);
  });

  it("keeps what is on one line, too", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const runs = readLine(text);
        expect(readLine(writeLine(runs))).toEqual(runs);
        expect(toLine(fromLine(toLine(text)))).toEqual(toLine(text));
      }),
      RUNS,
    );
    expect(fromLine(toLine("Hi {firstName|there} *now*"))).toBe("Hi {firstName|there} *now*");
  });

  it("joins what looks alike", () => {
    const run = { text: "a", raw: false, bold: true, italic: false, link: null };
    expect(joined([run, { ...run, text: "b" }, { ...run, raw: true, text: "{c}" }])).toHaveLength(2);
  });
});
