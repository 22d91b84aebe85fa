import { expect, it } from "vitest";
import { LATER, type Feature } from "@/lib/texts";
import { en } from "./en";

type Words = Record<string, unknown>;

const SOURCES = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../locales/*", "!../test/*"], { query: "?raw", import: "default", eager: true });
const IMPORT = /(?:withTexts\(\s*(\[[^\]]*\]|"\w+"),\s*)?(?:import\(|from |import )\s*"([@.][^"]+)"/g;
const KEY = /["'`]([a-zA-Z]+)\.(?:(\w+)|\$\{)/g;

/** The file that *name* means in *file*, as its key among the sources. */
function fileOf(name: string, file: string): string | undefined {
  const path = name.startsWith("@/") ? `../${name.slice(2)}` : new URL(name, `http://site/src/locales/${file}`).pathname.replace("/src/", "../");
  return [`${path}.ts`, `${path}.tsx`].find((each) => each in SOURCES);
}

/** The first words of the texts that *source* names. */
function named(source: string, words: Words): string[] {
  return [...source.matchAll(KEY)].flatMap(([, head = "", next]) => {
    const group = words[head] as Words | undefined;
    return group && (!next || next in group || `${next}_one` in group) ? [head] : [];
  });
}

interface Next {
  file: string;
  /** The texts that come with it. */
  with: string[];
  /** Fetched when it is opened, not with what opens it. */
  later: boolean;
}

function imported(file: string): Next[] {
  return [...(SOURCES[file] ?? "").matchAll(IMPORT)].flatMap(([whole, features = "", name = ""]) => {
    const next = fileOf(name, file);
    return next ? [{ file: next, with: features.match(/\w+/g) ?? [], later: whole.includes("import(") }] : [];
  });
}

async function allTexts(): Promise<{ words: Words; owners: Map<string, string> }> {
  const words: Words = { ...en };
  const owners = new Map<string, string>();
  for (const feature of Object.keys(LATER) as Feature[]) {
    const groups = await LATER[feature].en();
    Object.assign(words, groups);
    Object.keys(groups).forEach((head) => owners.set(head, feature));
  }
  return { words, owners };
}

it("gives each screen and dialog the texts that they name", async () => {
  const { words, owners } = await allTexts();
  const missing = new Set<string>();
  const seen = new Set<string>();

  function visit(file: string, has: string[], opened: string): void {
    const mark = `${file} ${[...has].sort().join()}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    const wanted = named(SOURCES[file] ?? "", words).map((head) => owners.get(head));
    wanted.filter((feature) => feature && !has.includes(feature)).forEach((feature) => missing.add(`${opened} lacks ${feature}, for ${file}`));
    for (const next of imported(file)) visit(next.file, [...new Set([...has, ...next.with])], next.later ? next.file : opened);
  }

  visit("../main.tsx", [], "the shell");
  expect([...missing].sort()).toEqual([]);
});
