import { expect, it } from "vitest";
import { LATER } from "@/lib/texts";

type Words = Record<string, unknown>;

const SOURCES = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../locales/*", "!../test/*"], { query: "?raw", import: "default", eager: true });
const IMPORT = /(?:withTexts\(\s*(\[[^\]]*\]|"\w+"),\s*)?(?:import\(|from |import )\s*"([@.][^"]+)"/g;
const KEY = /["'`]([a-zA-Z]+)\.(?:(\w+)|\$\{)/g;

/** The file that *name* means in *file*, as its key among the sources. */
function fileOf(name: string, file: string): string | undefined {
  const path = name.startsWith("@/") ? `../${name.slice(2)}` : new URL(name, `http://site/src/locales/${file}`).pathname.replace("/src/", "../");
  return [`${path}.ts`, `${path}.tsx`].find((each) => each in SOURCES);
}

/** The beginnings of the texts that *source* names: two words each, or one where the second is only known later. */
function named(source: string, owners: Map<string, Set<string>>): string[] {
  return [...source.matchAll(KEY)].map(([, head, next]) => (next ? `${head}.${next}` : `${head}`)).filter((start) => owners.has(start));
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

/** Which features bring the texts that begin so. */
async function allOwners(): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>();
  const add = (start: string, feature: string) => owners.set(start, (owners.get(start) ?? new Set()).add(feature));
  const all: [string, Words][] = await Promise.all(Object.entries(LATER).map(async ([feature, texts]) => [feature, await texts.en()] as [string, Words]));
  for (const [feature, groups] of all)
    for (const [head, group] of Object.entries(groups)) [head, ...Object.keys(group as Words).flatMap((key) => [`${head}.${key}`, `${head}.${key.replace(/_(one|other)$/, "")}`])].forEach((start) => add(start, feature));
  return owners;
}

/** The features that would bring the texts that begin with *start*, when none of those that are there does. */
function lacking(start: string, has: string[], owners: Map<string, Set<string>>): string[] {
  const wanted = [...(owners.get(start) ?? [])];
  const lacks = wanted.filter((feature) => !has.includes(feature));
  const enough = start.includes(".") ? lacks.length < wanted.length : lacks.length === 0;
  return enough ? [] : lacks;
}

it("gives each screen and dialog the texts that they name", async () => {
  const owners = await allOwners();
  const missing = new Set<string>();
  const seen = new Set<string>();

  function visit(file: string, has: string[], opened: string): void {
    const mark = `${file} ${[...has].sort().join()}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    for (const start of named(SOURCES[file] ?? "", owners)) {
      const lacks = lacking(start, has, owners);
      if (lacks.length > 0) missing.add(`${opened} lacks ${lacks.join(" and ")}, for ${start} in ${file}`);
    }
    for (const next of imported(file)) visit(next.file, [...new Set([...has, ...next.with])], next.later ? next.file : opened);
  }

  visit("../main.tsx", [], "the shell");
  expect([...missing].sort()).toEqual([]);
});
