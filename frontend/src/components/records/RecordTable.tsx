import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { reveal, useWindow } from "@/components/useWindow";
import type { FieldInfo } from "@/lib/fields";
import { Columns, HeaderRow, leastWidth } from "./HeaderRow";
import { RecordRow } from "./RecordRow";
import styles from "./records.module.css";
import { keptOffset, keepOffset } from "./offsets";
import type { ListSpec } from "./spec";
import { useNarrow } from "./useNarrow";
import type { Rows } from "./usePages";
import { useRowKeys } from "./useRowKeys";
import type { Selecting } from "./useSelection";
import { useWords } from "./words";

const ROW = 44;
const NARROW_ROW = 68;

interface Props {
  spec: ListSpec;
  label: string;
  columns: FieldInfo[];
  fields: Map<string, FieldInfo>;
  rows: Rows;
  selecting: Selecting;
  sort: string;
  onSort: (sort: string) => void;
  /** What the list was asked for: another question begins at the top. */
  question: string;
  stale: boolean;
  foot: ReactNode;
}

/** A table of which only the rows in sight exist. Plain markup per row, all rows of one height. */
export function RecordTable({ spec, label, columns, fields, rows, selecting, sort, onSort, question, stale, foot }: Props) {
  const words = useWords();
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const height = narrow ? NARROW_ROW : ROW;
  const { first, last } = useWindow(frame, rows.count, height, keptOffset(question));
  useSight(first, last, rows);
  useBackToTop(frame, question);
  const show = useCallback((row: number) => frame.current && reveal(frame.current, row, height, frame.current.querySelector("thead")?.offsetHeight ?? 0), [height]);
  const { active, setActive, onKeyDown } = useRowKeys({ frame, rows, selecting, reveal: show, question });

  // Rows are memoised: what they are given must stay the same from turn to turn.
  const toggle = useLatest(selecting.toggle);
  const activate = useLatest(setActive);

  const follow = useFollow();

  const [before, after] = [first * height, (rows.count - last) * height];
  const shown = narrow ? columns.slice(0, 1) : columns;
  return (
    // Arrows move from row to row, and the plain links of the rows open without a new page; both are the links' own doing otherwise.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.frame}
      ref={frame}
      data-stale={stale || undefined}
      onScroll={(event) => keepOffset(question, event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onClick={follow}
    >
      <table className={styles.table} aria-label={label} aria-rowcount={(rows.total ?? rows.count) + 1} aria-busy={stale || undefined} style={narrow ? undefined : { minWidth: leastWidth(columns) }}>
        <Columns columns={shown} />
        <HeaderRow columns={shown} words={words} selecting={selecting} sort={sort} onSort={narrow ? null : onSort} />
        <tbody>
          {before > 0 && <Gap height={before} width={shown.length + 1} />}
          {Array.from({ length: last - first }, (_, at) => first + at).map((index) => {
            const record = rows.at(index);
            return (
              <RecordRow
                key={record?.id ?? `row-${index}`}
                index={index}
                record={record}
                spec={spec}
                columns={columns}
                fields={fields}
                words={words}
                narrow={narrow}
                selected={record ? selecting.has(record.id) : false}
                active={index === active}
                onActive={activate}
                onSelect={toggle}
              />
            );
          })}
          {after > 0 && <Gap height={after} width={shown.length + 1} />}
        </tbody>
      </table>
      {foot}
    </div>
  );
}

/** Links of rows are plain, as everything that is there a hundred times; here they become steps inside the site. */
function useFollow(): (event: MouseEvent) => void {
  const { history } = useRouter();
  return (event) => {
    const link = (event.target as Element).closest("tbody a");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(link.getAttribute("href") ?? "");
  };
}

/** Tell *rows* which of them are in sight. */
function useSight(first: number, last: number, { see }: Rows): void {
  useEffect(() => see(first, Math.max(first, last - 1)), [see, first, last]);
}

/** The room of the rows that are not there. */
function Gap({ height, width }: { height: number; width: number }) {
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}

function useBackToTop(frame: React.RefObject<HTMLDivElement | null>, question: string): void {
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    frame.current?.scrollTo?.({ top: 0 });
  }, [frame, question]);
}

/** A function that stays the same and always does what the newest one does. */
function useLatest<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
