import { Cell } from "@/components/records/Cell";
import { useWords } from "@/components/records/words";
import type { FieldInfo } from "@/lib/fields";
import { plain } from "@/lib/format";
import styles from "./Change.module.css";

const NO_RECORD = { id: "", version: 0, createdAt: "", changedAt: "" };

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function partText(part: unknown): string {
  if (typeof part !== "object" || part === null) return String(part);
  return Object.values(part)
    .filter((each) => !isEmpty(each))
    .map(partText)
    .join(" · ");
}

/** A value that stands alone, away from its record: all of a list, a name for an id, "–" for nothing. */
export function AnyValue({ field, value }: { field: FieldInfo; value: unknown }) {
  const words = useWords();
  if (isEmpty(value)) return <span className="quiet">–</span>;
  if (Array.isArray(value)) return <>{value.map(partText).join(", ")}</>;
  if (typeof value === "object") return <>{partText(value)}</>;
  const key = field.name.replace(/^custom\./, "");
  return (
    <span className={styles.value}>
      <Cell record={{ ...NO_RECORD, [field.name]: value, custom: { [key]: value } }} field={field} words={words} />
    </span>
  );
}

/** The field called *name*; one of which nobody told is shown as text. */
export function fieldOr(fields: Map<string, FieldInfo>, name: string): FieldInfo {
  return fields.get(name) ?? { name, label: plain(name.replace(/^custom\./, "").replace(/([A-Z])/g, " $1").toLowerCase()), type: "text" };
}
