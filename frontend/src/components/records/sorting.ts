/** Sorting as the address and the server write it: `-totalSpends,name`. */
export interface SortKey {
  field: string;
  descending: boolean;
}

export function sortKeys(sort: string): SortKey[] {
  return sort
    .split(",")
    .filter(Boolean)
    .map((word) => ({ field: word.replace(/^-/, ""), descending: word.startsWith("-") }));
}

export function sortText(keys: SortKey[]): string {
  return keys.map((key) => (key.descending ? `-${key.field}` : key.field)).join(",");
}

/** The sorting after a click on *field*: the other way round the second time; with *add* it becomes the next key. */
export function sortedBy(sort: string, field: string, add: boolean): string {
  const keys = sortKeys(sort);
  const old = keys.find((key) => key.field === field);
  const turned = { field, descending: old ? !old.descending : false };
  if (!add) return sortText([keys.length > 1 && old ? { field, descending: old.descending } : turned]);
  return sortText(old ? keys.map((key) => (key.field === field ? turned : key)) : [...keys, turned]);
}
