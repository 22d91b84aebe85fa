/** One edit of many records, from what was picked and typed to what the server takes. Pure. */
import { valueFrom, wrongWith } from "@/components/record/editing";
import type { FieldInfo } from "@/lib/fields";
import type { Schemas } from "@/lib/http";

export type Change = Schemas["BulkChange"];
export type Action = NonNullable<Change["action"]>;

const REFERRED = ["contacts", "companies", "leads", "deals"];

/** Whether many records may get the same value there. */
export function isEditable(field: FieldInfo): boolean {
  if (field.type === "reference") return field.editable === true && REFERRED.includes(field.refersTo ?? "");
  return field.editable === true && !field.unique && !field.archived;
}

/** What can be done to a field: lists grow and shrink, what is required cannot be emptied. */
export function actionsOf(field: FieldInfo): Action[] {
  const several = field.type === "tags" || field.several === true;
  return [...(several ? (["add", "remove"] as const) : []), "set", ...(field.required ? [] : (["clear"] as const))];
}

/** What the input shows at first: what its choices show, too. */
export function firstTyped(field: FieldInfo | undefined, userId: string): string {
  if (field?.type === "user") return userId;
  return field?.type === "choice" && field.required ? (field.choices?.[0] ?? "") : "";
}

/** The edit as it is sent; null while something is missing or wrong. */
export function changeFrom(field: FieldInfo, action: Action, typed: string): Change | null {
  const nobody = field.type === "user" && typed === "";
  if (action === "clear" || nobody) return { field: field.name, action: "clear" };
  if (typed.trim() === "" || wrongWith(typed, field)) return null;
  return { field: field.name, action, value: valueFrom(typed, field) };
}
