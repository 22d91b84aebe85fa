/** Names behind an @, as they stand in the words of a note. */
interface Person {
  id: string;
  name: string;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** *text* in parts: each second one is an @ and one of *names*; of two that fit the longer one. */
export function partsOf(text: string, names: string[]): string[] {
  if (names.length === 0) return [text];
  const longestFirst = names.toSorted((one, other) => other.length - one.length).map((name) => name.replaceAll(SPECIAL, "\\$&"));
  return text.split(new RegExp(`(@(?:${longestFirst.join("|")}))(?![\\p{L}\\p{N}])`, "u"));
}

/** Whom *text* mentions. */
export function mentionedIn<Someone extends Person>(text: string, people: Someone[]): Someone[] {
  const said = new Set(partsOf(text, people.map(({ name }) => name)).filter((_part, place) => place % 2 === 1));
  return people.filter(({ name }) => said.has(`@${name}`));
}
