import { memo } from "react";
import { Avatar } from "@/components/Avatar";
import type { AnyRecord, FieldInfo } from "@/lib/fields";
import { Cell, isNumeric } from "./Cell";
import styles from "./records.module.css";
import type { ListSpec } from "./spec";
import type { Words } from "./words";

interface Props {
  index: number;
  /** Undefined while its page is on the way. */
  record: AnyRecord | undefined;
  spec: ListSpec;
  columns: FieldInfo[];
  fields: Map<string, FieldInfo>;
  words: Words;
  narrow: boolean;
  selected: boolean;
  active: boolean;
  onActive: (row: number) => void;
  onSelect: (row: number, id: string, extend: boolean) => void;
}

function Coming({ index, width }: { index: number; width: number }) {
  return (
    <tr data-row={index} aria-rowindex={index + 2} className={styles.row}>
      <td className={styles.check} />
      {Array.from({ length: width }, (_, at) => (
        <td key={at}>
          <span className={styles.grey} aria-hidden />
        </td>
      ))}
    </tr>
  );
}

/** On a phone the first line has the name and how it stands, the second what helps to tell it from others. */
function Brief({ record, spec, fields, words }: Pick<Props, "spec" | "fields" | "words"> & { record: AnyRecord }) {
  const badge = spec.badge ? fields.get(spec.badge) : undefined;
  const title = spec.title(record);
  const lines = spec.brief.map((name) => words.text(record, fields.get(name))).filter((text) => text && text !== title);
  return (
    <>
      <span className={styles.brief}>{lines.join(" · ") || "–"}</span>
      {badge && record[badge.name] ? (
        <span className={styles.badge}>
          <Cell record={record} field={badge} words={words} />
        </span>
      ) : null}
    </>
  );
}

function Row({ index, record, spec, columns, fields, words, narrow, selected, active, onActive, onSelect }: Props) {
  const shown = narrow ? columns.slice(0, 1) : columns;
  if (!record) return <Coming index={index} width={shown.length} />;
  const title = spec.title(record);
  return (
    <tr data-row={index} data-selected={selected || undefined} data-active={active || undefined} aria-rowindex={index + 2} className={styles.row} onFocus={() => onActive(index)}>
      <td className={styles.check}>
        <label>
          <span className="hidden-text">{words.select(title)}</span>
          <input type="checkbox" checked={selected} onChange={() => undefined} onClick={(event) => onSelect(index, record.id, event.shiftKey)} />
        </label>
      </td>
      <td className={styles.mainCell}>
        <div className={styles.main}>
          <Avatar name={spec.face?.(record) || title} size={narrow ? 36 : 26} />
          <a href={spec.href(record)} className={styles.link} title={title}>
            {title}
          </a>
          {narrow && <Brief record={record} spec={spec} fields={fields} words={words} />}
        </div>
      </td>
      {shown.slice(1).map((field) => (
        <td key={field.name} className={isNumeric(field) ? styles.num : undefined} title={field.type === "text" || field.type === "email" ? words.text(record, field) : undefined}>
          <Cell record={record} field={field} words={words} />
        </td>
      ))}
    </tr>
  );
}

export const RecordRow = memo(Row);
