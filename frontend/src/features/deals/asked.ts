/** What a stage asks for before it takes a deal: read from the pointers of the server's refusal. Pure. */
import type { FieldInfo } from "@/lib/fields";
import type { FieldError } from "@/lib/problem";

/** `/values/expectedCloseOn`, `/custom/size` or `/values/custom.size` → the field's name. */
export function nameAt(pointer: string): string {
  const parts = pointer.replace(/^#?\//, "").split("/").filter((part) => part !== "values");
  return parts[0] === "custom" && parts[1] ? `custom.${parts[1]}` : (parts[0] ?? "");
}

export interface AskedField {
  field: FieldInfo;
  detail: string;
}

/** The fields that can be filled in here; null when the refusal is about something else, too. */
export function askedFields(errors: readonly FieldError[], fields: ReadonlyMap<string, FieldInfo>): AskedField[] | null {
  const asked = errors.map(({ pointer, detail }) => ({ field: fields.get(nameAt(pointer)), detail }));
  return asked.every((one): one is AskedField => one.field !== undefined) ? asked : null;
}

/** The text of a form in the shape that the server takes. */
export function valueFrom(text: string, type: FieldInfo["type"]): unknown {
  if (type === "number" || type === "money") return Number(text.replace(",", "."));
  if (type === "boolean") return text === "true";
  if (type === "tags") return text.split(",").map((tag) => tag.trim()).filter(Boolean);
  if (type === "moment") return new Date(text).toISOString();
  return text.trim();
}
