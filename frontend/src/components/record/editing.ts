/** A value while it is typed: from the record to the input, and back to what is sent. Pure. */
import { valueOf, type AnyRecord, type FieldInfo } from "@/lib/fields";

/** What the input shows at first. */
export function typedOf(record: AnyRecord, field: FieldInfo): string {
  const value = valueOf(record, field.name);
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(", ");
  return field.type === "moment" ? localOf(String(value)) : String(value);
}

/** What is sent for *typed*; null empties the field. */
export function valueFrom(typed: string, field: FieldInfo): unknown {
  const text = typed.trim();
  if (field.type === "tags" || field.several) return partsOf(text);
  if (text === "") return null;
  if (field.type === "number" || field.type === "money") return Number(text.replace(",", "."));
  if (field.type === "boolean") return text === "true";
  return field.type === "moment" ? new Date(text).toISOString() : text;
}

/** The change of one field, as the server takes it. */
export function changeOf(field: FieldInfo, value: unknown, version: number): Record<string, unknown> {
  return field.name.startsWith("custom.") ? { version, custom: { [field.name.slice("custom.".length)]: value } } : { version, [field.name]: value };
}

/** Why *typed* cannot be sent; null when it can. */
export function wrongWith(typed: string, field: FieldInfo): "number" | "moment" | null {
  const text = typed.trim();
  if (text === "") return null;
  if ((field.type === "number" || field.type === "money") && Number.isNaN(Number(text.replace(",", ".")))) return "number";
  return field.type === "moment" && Number.isNaN(Date.parse(text)) ? "moment" : null;
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(",").map((part) => part.trim()).filter(Boolean))];
}

/** A time as `datetime-local` wants it: in the reader's zone, without one. */
function localOf(text: string): string {
  const at = new Date(text);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
