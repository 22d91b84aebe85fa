import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldInfo } from "@/lib/fields";
import { isNumeric } from "./Cell";
import styles from "./records.module.css";
import { sortKeys, sortedBy, type SortKey } from "./sorting";
import type { Selecting } from "./useSelection";
import type { Words } from "./words";

interface Props {
  columns: FieldInfo[];
  words: Words;
  selecting: Selecting;
  sort: string;
  /** Null where the head is not to be seen: there one sorts by the button above. */
  onSort: ((sort: string) => void) | null;
}

const WIDTHS: Partial<Record<FieldInfo["type"], number>> = { email: 210, phone: 150, number: 120, money: 140, date: 125, moment: 125, boolean: 90, choice: 125, tags: 190, user: 135 };
const WIDTH = 150;
const MAIN_WIDTH = 200;
const CHECK_WIDTH = 44;

const widthOf = (field: FieldInfo) => WIDTHS[field.type] ?? WIDTH;

/** The widths of the columns, for both the head and the rows. */
export function Columns({ columns }: { columns: FieldInfo[] }) {
  return (
    <colgroup>
      <col style={{ width: CHECK_WIDTH }} />
      {columns.map((field, index) => (
        <col key={field.name} style={index === 0 ? undefined : { width: widthOf(field) }} />
      ))}
    </colgroup>
  );
}

/** As narrow as the table may become; what is left over goes to the first column. */
export function leastWidth(columns: FieldInfo[]): number {
  return columns.slice(1).reduce((sum, field) => sum + widthOf(field), MAIN_WIDTH + CHECK_WIDTH);
}

interface HeadProps {
  field: FieldInfo;
  words: Words;
  keys: SortKey[];
  onSort: ((add: boolean) => void) | null;
}

/** The name of a column, and how the rows are sorted by it. Shift makes it the next key. */
function Head({ field, words, keys, onSort }: HeadProps) {
  const { t } = useTranslation();
  const at = keys.findIndex((key) => key.field === field.name);
  const key = keys[at];
  const Arrow = key?.descending ? IconArrowDown : IconArrowUp;
  const label = words.field(field);
  const order = key ? (key.descending ? "descending" : "ascending") : undefined;
  const sortable = onSort !== null && field.sortable !== false && field.type !== "tags";
  return (
    <th scope="col" className={isNumeric(field) ? styles.num : undefined} aria-sort={order}>
      {sortable ? (
        <button type="button" className={styles.sort} title={t("records.sortHint")} onClick={(event) => onSort?.(event.shiftKey)}>
          <span className="cut">{label}</span>
          {key && <Arrow size={14} stroke={2.2} aria-hidden />}
          {key && keys.length > 1 && (
            <>
              <span className={styles.rank} aria-hidden>
                {at + 1}
              </span>
              <span className="hidden-text">{t("records.sortRank", { rank: at + 1 })}</span>
            </>
          )}
        </button>
      ) : (
        <span className="cut">{label}</span>
      )}
    </th>
  );
}

export function HeaderRow({ columns, words, selecting, sort, onSort }: Props) {
  const { t } = useTranslation();
  const keys = sortKeys(sort);
  const some = selecting.selection.count > 0;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.check}>
          <label>
            <span className="hidden-text">{t(some ? "records.unselectAll" : "records.selectLoaded")}</span>
            <input type="checkbox" tabIndex={onSort ? undefined : -1} checked={some} ref={(box) => void (box && (box.indeterminate = some && selecting.selection.ids !== null))} onChange={selecting.toggleLoaded} />
          </label>
        </th>
        {columns.map((field) => (
          <Head
            key={field.name}
            field={field}
            words={words}
            keys={keys}
            onSort={onSort && ((add) => onSort(sortedBy(sort, field.name, add)))}
          />
        ))}
      </tr>
    </thead>
  );
}
