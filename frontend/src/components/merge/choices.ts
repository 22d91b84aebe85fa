/** Which fields of a merge ask for a choice, and whose value is chosen. Pure. */
import type { FieldChoice } from "./api";

export interface Sorted {
  /** The records say different things: one is chosen. */
  differing: FieldChoice[];
  /** What all of them have is kept together. */
  united: FieldChoice[];
  /** They agree, or only one says something. */
  same: FieldChoice[];
}

const said = (value: unknown) => (value === null || value === undefined || value === "" ? "" : JSON.stringify(value));

export function sorted(fields: readonly FieldChoice[], ids: readonly string[]): Sorted {
  const result: Sorted = { differing: [], united: [], same: [] };
  for (const field of fields) {
    const values = new Set(ids.map((id) => said(field.values[id])));
    if (values.size < 2) result.same.push(field);
    else if (field.united) result.united.push(field);
    else result.differing.push(field);
  }
  return result;
}

/** Whose value of *field* is kept: what the person chose, or what the server suggests. */
export function chosenOf(field: FieldChoice, chosen: Readonly<Record<string, string>>, winnerId: string): string {
  return chosen[field.field] ?? field.suggested ?? winnerId;
}
