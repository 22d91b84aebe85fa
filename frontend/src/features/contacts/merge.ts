/** What a person wants of a contact, and what to do when somebody else changed it meanwhile. */
import type { Contact, ContactChange } from "./api";

export const FIELDS = ["name", "phone", "city", "lifecycle", "tags"] as const;
export type Field = (typeof FIELDS)[number];
export type Fields = Record<Field, string>;

export function fieldsOf(contact: Contact): Fields {
  return { name: contact.name, phone: contact.phone ?? "", city: contact.city ?? "", lifecycle: contact.lifecycle, tags: contact.tags.join(", ") };
}

export function changeOf(fields: Fields, version: number): ContactChange {
  const tags = tagsOf(fields.tags);
  return { version, name: fields.name, phone: fields.phone || null, city: fields.city || null, lifecycle: fields.lifecycle as ContactChange["lifecycle"], tags };
}

function tagsOf(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}

function said(field: Field, value: string): string {
  return field === "tags" ? tagsOf(value).join(", ") : value.trim();
}

export interface Conflict {
  /** The fields that both changed, to different values: a person picks. */
  clashes: Field[];
  /** The rest: the side that changed it wins. */
  merged: Fields;
}

/** Compare what the person typed and what stands now with what both began from. */
export function compare(base: Fields, typed: Fields, now: Fields): Conflict {
  const changed = (field: Field, side: Fields) => said(field, side[field]) !== said(field, base[field]);
  const clashes = FIELDS.filter((field) => changed(field, typed) && changed(field, now) && said(field, typed[field]) !== said(field, now[field]));
  const merged = Object.fromEntries(FIELDS.map((field) => [field, changed(field, typed) ? typed[field] : now[field]])) as Fields;
  return { clashes, merged };
}
