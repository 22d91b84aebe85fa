import { Tag, type Tone } from "@/components/Tag";
import { valueOf, type AnyRecord, type FieldInfo } from "@/lib/fields";
import { ago, day, moment } from "@/lib/format";
import { useReferenceName } from "@/lib/references";
import type { Words } from "./words";
import styles from "./records.module.css";

const TONES: Record<string, Tone> = { customer: "good", converted: "good", won: "good", qualified: "info", working: "info", churned: "warn", lost: "bad", unqualified: "plain" };
const SHOWN_TAGS = 2;

function Tags({ tags }: { tags: string[] }) {
  const more = tags.length - SHOWN_TAGS;
  return (
    <span className={styles.tags} title={tags.join(", ")}>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {more > 0 && (
        <>
          <span className="quiet small" aria-hidden>
            +{more}
          </span>
          <span className="hidden-text">{tags.slice(SHOWN_TAGS).join(", ")}</span>
        </>
      )}
    </span>
  );
}

function Reference({ noun, id }: { noun: string; id: string }) {
  return <>{useReferenceName(noun, id) ?? "…"}</>;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

interface Props {
  record: AnyRecord;
  field: FieldInfo;
  /** Given, not asked for by each cell: there are hundreds of them, and they come and go with every turn of the wheel. */
  words: Words;
}

/** One value as its type is shown. */
export function Cell({ record, field, words }: Props) {
  const value = valueOf(record, field.name);
  if (isEmpty(value)) return <span className="quiet">–</span>;
  if (Array.isArray(value)) return <Tags tags={value.map(String)} />;
  const text = String(value);
  if (field.type === "choice") return <Tag tone={TONES[text]}>{words.choice(field, text)}</Tag>;
  if (field.type === "moment")
    return (
      <time dateTime={text} title={moment(text, words.language)}>
        {ago(text, words.language)}
      </time>
    );
  if (field.type === "date") return <time dateTime={text}>{day(text, words.language)}</time>;
  if (field.type === "user") return <>{words.person(text)}</>;
  if (field.type === "reference" && field.refersTo) return <Reference noun={field.refersTo} id={text} />;
  return <>{words.value(field, value, record)}</>;
}

/** Whether columns of this type stand at the end, digits below digits. */
export function isNumeric(field: FieldInfo): boolean {
  return field.type === "number" || field.type === "money";
}
