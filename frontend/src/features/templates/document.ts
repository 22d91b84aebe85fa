/** A text block as the document that TipTap edits, and back: exact both ways (document.test.ts). */
import type { JSONContent } from "@tiptap/core";
import { PLAIN, cut, isAddress, joined, read, readLine, write, writeLine, type Part, type Run } from "./marks";

type Marks = NonNullable<JSONContent["marks"]>;

function marksOf({ bold, italic, link }: Run): { marks?: Marks } {
  const marks: Marks = [...(link ? [{ type: "link", attrs: { href: link } }] : []), ...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])];
  return marks.length > 0 ? { marks } : {};
}

function inline(run: Run): JSONContent[] {
  const marks = marksOf(run);
  if (run.raw) return [{ type: "blank", attrs: { raw: run.text }, ...marks }];
  return run.text.split(/(\n)/).flatMap((text) => (text === "" ? [] : [text === "\n" ? { type: "hardBreak", ...marks } : { type: "text", text, ...marks }]));
}

function paragraph(runs: Run[]): JSONContent {
  return { type: "paragraph", content: runs.flatMap(inline) };
}

function block({ kind, items }: Part): JSONContent {
  if (kind === "p") return paragraph(items[0] ?? []);
  return { type: kind === "ul" ? "bulletList" : "orderedList", content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })) };
}

function lookOf(marks: JSONContent["marks"]): Omit<Run, "text" | "raw"> {
  const has = (type: string) => marks?.find((mark) => mark.type === type);
  const href = has("link")?.attrs?.href as unknown;
  return { bold: Boolean(has("bold")), italic: Boolean(has("italic")), link: typeof href === "string" && isAddress(href) ? href : null };
}

function runsOf(content: JSONContent[] = []): Run[] {
  return content.flatMap((node): Run[] => {
    const look = lookOf(node.marks);
    if (node.type === "hardBreak") return [{ text: "\n", raw: false, ...look }];
    if (node.type === "blank") return [{ text: String(node.attrs?.raw ?? ""), raw: true, ...look }];
    return cut((node.text ?? "").replaceAll("\r", "")).map((piece) => ({ ...piece, ...look }));
  });
}

const empty = (runs: Run[]) => runs.every((run) => !run.raw && /^[ \t]*$/.test(run.text));

/** *runs* without blanks at their ends, which no mail shows. */
function trimmed(runs: Run[]): Run[] {
  const from = runs.findIndex((run) => !empty([run]));
  const to = runs.findLastIndex((run) => !empty([run]));
  return runs.slice(from, to + 1).map((run, index) => {
    if (run.raw) return run;
    const start = index === 0 ? run.text.replace(/^[ \t]+/, "") : run.text;
    return { ...run, text: index === to - from ? start.replace(/[ \t]+$/, "") : start };
  });
}

/** The lines of *runs*, those with something in them; *ends* tells which were followed by an empty one. */
function linesOf(runs: Run[]): { runs: Run[]; brk: Run | undefined; ends: boolean }[] {
  const lines: { runs: Run[]; brk: Run | undefined; ends: boolean }[] = [{ runs: [], brk: undefined, ends: false }];
  for (const run of runs) {
    if (run.raw) lines.at(-1)?.runs.push(run);
    else {
      run.text.split("\n").forEach((text, index) => {
        if (index > 0) lines.push({ runs: [], brk: { ...run, text: "\n" }, ends: false });
        if (text !== "") lines.at(-1)?.runs.push({ ...run, text });
      });
    }
  }
  const kept: typeof lines = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (!empty(line.runs)) kept.push({ ...line, runs: trimmed(line.runs) });
    else if (last) last.ends = true;
  }
  return kept;
}

/** Whole lines again; where *apart*, an empty line begins a new paragraph. */
function groups(runs: Run[], apart: boolean): Run[][] {
  const found: Run[][] = [];
  let fresh = true;
  for (const line of linesOf(runs)) {
    if (fresh) found.push(line.runs);
    else found.at(-1)?.push(...(line.brk ? [line.brk] : []), ...line.runs);
    fresh = apart && line.ends;
  }
  return found.map(joined);
}

function partsOf(node: JSONContent): Part[] {
  if (node.type === "paragraph") return groups(runsOf(node.content), true).map((runs) => ({ kind: "p", items: [runs] }));
  const items = (node.content ?? []).flatMap((item) => groups((item.content ?? []).flatMap((each, index) => [...(index > 0 ? [{ ...PLAIN, text: "\n" }] : []), ...runsOf(each.content)]), false));
  return items.length > 0 ? [{ kind: node.type === "orderedList" ? "ol" : "ul", items }] : [];
}

export function toDocument(text: string): JSONContent {
  const content = read(text).map(block);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

export function fromDocument(document: JSONContent): string {
  return write((document.content ?? []).flatMap(partsOf));
}

/** The same for words without looks on one line. */
export function toLine(text: string): JSONContent {
  return { type: "doc", content: [paragraph(readLine(text))] };
}

export function fromLine(document: JSONContent): string {
  return writeLine(joined(runsOf(document.content?.[0]?.content).map(({ text, raw }) => ({ ...PLAIN, text: text.replaceAll("\n", " "), raw }))));
}
