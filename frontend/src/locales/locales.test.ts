import { expect, it } from "vitest";
import { en } from "./en";
import { es } from "./es";

type Words = { [key: string]: string | Words };

function leaves(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`)));
}

const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

const english = Object.values(import.meta.glob<Words>("./*.en.ts", { eager: true }));
const spanish = Object.values(import.meta.glob<Words>("./*.es.ts", { eager: true }));

it("has every text in Spanish, with the same blanks", () => {
  const here = [en as Words, ...english].flatMap((words) => leaves(words));
  const there = new Map([es as Words, ...spanish].flatMap((words) => leaves(words)));

  for (const [path, text] of here) expect([path, blanks(there.get(path) ?? "(missing)")]).toEqual([path, blanks(text)]);
  expect([...there.keys()].filter((path) => !here.some(([known]) => known === path))).toEqual([]);
});
