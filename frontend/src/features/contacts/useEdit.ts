import { useState } from "react";
import { useDraft } from "@/lib/drafts";
import type { Contact } from "./api";
import { FIELDS, fieldsOf, type Fields } from "./merge";

interface Kept {
  version: number;
  base: Fields;
  fields: Fields;
}

function read(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Kept;
    return FIELDS.every((field) => typeof kept.base[field] === "string" && typeof kept.fields[field] === "string") ? kept : null;
  } catch {
    return null;
  }
}

/** The edit of *contact* with what it began from, so that a reload of either side loses nothing. */
export function useEdit(contact: Contact) {
  const draft = useDraft(`contact.${contact.id}`);
  const [opened] = useState<Kept>(() => ({ version: contact.version, base: fieldsOf(contact), fields: fieldsOf(contact) }));
  const kept = draft.kept ? read(draft.text) : null;
  const edit = kept ?? opened;
  const set = (part: Partial<Fields>) => draft.write(JSON.stringify({ ...edit, fields: { ...edit.fields, ...part } }));
  return { ...edit, kept: kept !== null, set, drop: draft.drop };
}
