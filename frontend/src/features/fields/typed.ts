/** A field while it is being made: as it stands in the form. Pure. */
import type { FieldType } from "@/lib/fields";
import type { FieldNoun, NewField } from "./api";

/** The most wanted first. */
export const TYPES: FieldType[] = ["text", "choice", "number", "money", "date", "boolean", "tags", "long_text", "moment", "email", "phone", "url", "user", "reference"];
export const REFERRED = ["contacts", "companies", "deals"] as const;

export interface Typed {
  label: string;
  type: FieldType;
  /** One a line. */
  choices: string;
  refersTo: string;
}

export const BLANK: Typed = { label: "", type: "text", choices: "", refersTo: "contacts" };

export function readTyped(text: string): Typed {
  try {
    return { ...BLANK, ...(JSON.parse(text) as Partial<Typed>) };
  } catch {
    return BLANK;
  }
}

/** The lines that say something, each once. */
export function choicesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
}

export function takesChoices(type: FieldType): boolean {
  return type === "choice";
}

export function fieldOf(noun: FieldNoun, typed: Typed): NewField {
  const { label, type, choices, refersTo } = typed;
  return { noun, label: label.trim(), type, ...(takesChoices(type) && { choices: choicesOf(choices) }), ...(type === "reference" && { refersTo }) };
}
