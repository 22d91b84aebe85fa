/**
 * The small markup of a text block: `**bold**`, `*italic*`, `[words](https://…)`, `- ` and `1. ` for lists. The server
 * reads the same (layers/core/mancrel/templates/marks.py); marks.cases.json holds both to it.
 */

/** Words of one look. What is raw belongs to the template language: a blank, a tag, a plain brace. */
export interface Run {
  text: string;
  raw: boolean;
  bold: boolean;
  italic: boolean;
  link: string | null;
}

/** A paragraph, which has one item, or a list. */
export interface Part {
  kind: "p" | "ul" | "ol";
  items: Run[][];
}

export const PLAIN: Run = { text: "", raw: false, bold: false, italic: false, link: null };
export const BRACE = "\\{";
const ATOM = String.raw`\{%[^{}]*%\}|\{\{[^{}]*\}\}|\{[^{}\n]*\}`;
const ADDRESS = String.raw`(?:https?:\/\/|mailto:|tel:)[^\s()"<>]+|\{[A-Za-z][A-Za-z0-9_.]*\}`;
const TOKEN = new RegExp(String.raw`\\(?<plain>[*\[\].\\-])|(?<raw>\\\{|${ATOM})|(?<brace>\{)|(?<stars>\*+)|\[(?<words>(?:\\[\s\S]|\{[^{}\n]*\}|\{(?![^{}\n]*\})|[^\[\]\\{])+)\]\((?<link>${ADDRESS})\)`, "g");
const WHOLE_ADDRESS = new RegExp(`^(?:${ADDRESS})$`);
const MEANT = /^\{\s*[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*\s*(?:\|[^\n{}]*)?\}$|^\{\{[^{}]*\}\}$|^\{%[^{}]*%\}$/;
const BULLET = /^-[ \t]+([^\n]+)$/;
const NUMBER = /^([0-9]{1,3})\.[ \t]+([^\n]+)$/;
const MOST_STARS = 3;
const SIGNS = { bold: 2, italic: 1 } as const;
type Sign = keyof typeof SIGNS;
const LOOKS: Sign[] = ["bold", "italic"];

/** Whether a link may lead to *address*. */
export const isAddress = (address: string): boolean => WHOLE_ADDRESS.test(address);

/** Whether *raw* is a whole blank or tag. */
export const isBlank = (raw: string): boolean => MEANT.test(raw);

/** *text* cut into what is a blank or a tag and what is not. */
export function cut(text: string): { text: string; raw: boolean }[] {
  return text
    .split(new RegExp(`(${ATOM})`))
    .map((piece, index) => ({ text: piece, raw: index % 2 === 1 && isBlank(piece) }))
    .flatMap((piece) => (piece.raw ? [piece] : piece.text.split(/(\{)/).map((bit) => (bit === "{" ? { text: BRACE, raw: true } : { text: bit, raw: false }))))
    .filter((piece) => piece.text !== "");
}

type Token = Pick<Run, "text" | "raw" | "link"> & { stars: number };

/** What the groups of a match stand for, but for a link. */
function tokenOf(said: string, { plain, raw, brace, stars }: Record<string, string | undefined>, link: string | null): Token {
  if (stars && stars.length <= MOST_STARS) return { text: "", raw: false, link, stars: stars.length };
  return { text: brace ? BRACE : (plain ?? said), raw: Boolean(raw ?? brace), link, stars: 0 };
}

function* tokens(text: string, link: string | null = null): Generator<Token> {
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    const { words, link: address } = found.groups ?? {};
    yield { text: text.slice(at, found.index), raw: false, link, stars: 0 };
    at = found.index + found[0].length;
    if (address && words && link === null) yield* tokens(words, address);
    else yield tokenOf(found[0], found.groups ?? {}, link);
  }
  yield { text: text.slice(at), raw: false, link, stars: 0 };
}

export function sameLook(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}

/** *runs* with those of the same look in one. */
export function joined(runs: Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && !last.raw && !run.raw && sameLook(last, run)) found[found.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") found.push(run);
  }
  return found;
}

/** Stars without a partner are stars. */
function runsOf(text: string): Run[] {
  const all = [...tokens(text)];
  const left = { bold: 0, italic: 0 };
  const on = { bold: false, italic: false };
  for (const sign of LOOKS) left[sign] = Math.floor(all.filter(({ stars }) => stars & SIGNS[sign]).length / 2) * 2;
  return joined(
    all.map(({ text: words, raw, link, stars }) => {
      let said = words;
      for (const sign of LOOKS) {
        if (!(stars & SIGNS[sign])) continue;
        if (left[sign] > 0) {
          left[sign] -= 1;
          on[sign] = !on[sign];
        } else said += "*".repeat(SIGNS[sign]);
      }
      return { text: said, raw, ...on, link };
    }),
  );
}

const edges = (line: string) => line.replace(/^[ \t]+|[ \t]+$/g, "");

function itemsOf(lines: string[], sign: RegExp): Run[][] {
  const items: string[] = [];
  for (const line of lines) {
    const found = sign.exec(line);
    if (found) items.push(found.at(-1) ?? "");
    else items[items.length - 1] += `\n${line}`;
  }
  return items.map(runsOf);
}

function partOf(lines: string[]): Part {
  const first = lines[0] ?? "";
  if (BULLET.test(first)) return { kind: "ul", items: itemsOf(lines, BULLET) };
  if (NUMBER.exec(first)?.[1] === "1") return { kind: "ol", items: itemsOf(lines, NUMBER) };
  return { kind: "p", items: [runsOf(lines.join("\n"))] };
}

/** The paragraphs and lists of *text*. */
export function read(text: string): Part[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => part.replace(/^[ \t\n]+|[ \t\n]+$/g, ""))
    .filter((part) => part !== "")
    .map((part) => partOf(part.split("\n").map(edges)));
}

type Spell = (text: string, begins: boolean) => string;
const bare: Spell = (text) => text;
const careful: Spell = (text, begins) => {
  const safe = text.replaceAll(/[*[\]\\]/g, String.raw`\$&`).replaceAll(/\n-/g, "\n\\-").replaceAll(/\n([0-9]{1,3})\./g, "\n$1\\.");
  return begins ? safe.replace(/^-/, "\\-").replace(/^([0-9]{1,3})\./, "$1\\.") : safe;
};

const starred = (signs: Sign[]) => "*".repeat(signs.reduce((sum, sign) => sum + SIGNS[sign], 0));

/** Which looks all the words of the link have that the run at *index* is in; it is written outside of those. */
function around(runs: Run[], index: number): Sign[] {
  const { link } = runs[index] ?? { link: null };
  if (!link) return [];
  const differs = (run: Run) => run.link !== link;
  const from = runs.findLastIndex((run, at) => at < index && differs(run)) + 1;
  const to = runs.findIndex((run, at) => at > index && differs(run));
  const group = runs.slice(from, to < 0 ? undefined : to);
  return LOOKS.filter((sign) => group.every((run) => run[sign]));
}

/** What stands between two runs: the end of a link, stars, the beginning of a link. */
function seam(runs: Run[], index: number): string {
  const before = runs[index - 1] ?? PLAIN;
  const after = runs[index] ?? PLAIN;
  const turned = LOOKS.filter((sign) => before[sign] !== after[sign]);
  if (before.link === after.link) return starred(turned);
  const last = before.link ? turned.filter((sign) => before[sign] && !around(runs, index - 1).includes(sign)) : [];
  const first = after.link ? turned.filter((sign) => after[sign] && !around(runs, index).includes(sign)) : [];
  const between = turned.filter((sign) => !last.includes(sign) && !first.includes(sign));
  return `${starred(last)}${before.link ? `](${before.link})` : ""}${starred(between)}${after.link ? "[" : ""}${starred(first)}`;
}

function spelled(runs: Run[], spell: Spell): string {
  const said = runs.reduce((out, run, index) => {
    const until = out + seam(runs, index);
    return until + (run.raw ? run.text : spell(run.text, until === "" || until.endsWith("\n")));
  }, "");
  return said + seam(runs, runs.length);
}

function spelledPart({ kind, items }: Part, spell: Spell): string {
  if (kind === "p") return spelled(items[0] ?? [], spell);
  return items.map((item, index) => `${kind === "ul" ? "-" : `${index + 1}.`} ${spelled(item, spell).replaceAll("\n", "\n  ")}`).join("\n");
}

/** What people would write for *parts*; where that would be read as something else, with backslashes. */
export function write(parts: Part[]): string {
  return parts
    .map((part) => {
      const short = spelledPart(part, bare);
      return JSON.stringify(read(short)) === JSON.stringify([part]) ? short : spelledPart(part, careful);
    })
    .join("\n\n");
}

const LINE_TOKEN = new RegExp(String.raw`\\\\|(?<raw>\\\{|${ATOM})|(?<brace>\{)|\n`, "g");

/** Words without looks on one line: of a heading, of a button. */
export function readLine(text: string): Run[] {
  const found: Run[] = [];
  const put = (said: string, raw: boolean) => found.push({ ...PLAIN, text: said, raw });
  let at = 0;
  for (const token of text.matchAll(LINE_TOKEN)) {
    put(text.slice(at, token.index), false);
    at = token.index + token[0].length;
    if (token.groups?.brace) put(BRACE, true);
    else if (token.groups?.raw) put(token.groups.raw, true);
    else put(token[0] === "\n" ? " " : "\\", false);
  }
  put(text.slice(at), false);
  return joined(found);
}

export function writeLine(runs: Run[]): string {
  const short = runs.map(({ text }) => text).join("");
  return JSON.stringify(readLine(short)) === JSON.stringify(runs) ? short : runs.map(({ text, raw }) => (raw ? text : text.replaceAll("\\", "\\\\"))).join("");
}
