import { memo } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import table from "@/components/Table.module.css";
import { count } from "@/lib/format";
import type { Column, Target } from "./api";
import styles from "./Imports.module.css";
import type { ColumnPart } from "./Mapping";
import { takenBy, targetLabel } from "./words";

interface Props {
  column: Column;
  columns: Column[];
  targets: Target[];
  onChange: (column: Column, part: ColumnPart) => unknown;
}

const DATES = ["date", "moment"];
const NUMBERS = ["number", "money"];

/** How dates or numbers of this column are read, where it is a question. */
function Details({ column, name, type, onChange }: { column: Column; name: string; type: string | undefined; onChange: Props["onChange"] }) {
  const { t } = useTranslation();
  const hint = column.assumed.length > 0 ? t("imports.assumed") : undefined;
  if (type && DATES.includes(type) && column.dateOrder)
    return (
      <ChoiceField
        label={t("imports.dateOrder", { column: name })}
        hint={hint}
        value={column.dateOrder}
        onChange={(dateOrder) => onChange(column, { dateOrder })}
        options={(["day_first", "month_first"] as const).map((value) => ({ value, label: t(`imports.dateOrders.${value}`) }))}
      />
    );
  if (type && NUMBERS.includes(type) && column.decimalMark)
    return (
      <ChoiceField
        label={t("imports.decimalMark", { column: name })}
        hint={hint}
        value={column.decimalMark}
        onChange={(decimalMark) => onChange(column, { decimalMark })}
        options={[
          { value: ".", label: t("imports.decimalMarks.point") },
          { value: ",", label: t("imports.decimalMarks.comma") },
        ]}
      />
    );
  return null;
}

/** One column of the file: its name, some of its values, what it becomes and why. */
export const ColumnRow = memo(function ColumnRow({ column, columns, targets, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const name = column.header || t("imports.noHeader", { number: column.index + 1 });
  const target = targets.find((each) => each.name === column.target);
  const options = [
    { value: "", label: t("imports.leaveOut") },
    ...targets.filter((each) => each.name === column.target || !takenBy(columns, column, each.name)).map((each) => ({ value: each.name, label: targetLabel(each) })),
  ];
  return (
    <tr>
      <td>
        <span className={table.main}>{name}</span>
        <p className={table.sub}>{t("imports.filled", { rows: count(column.filled, i18n.language) })}</p>
      </td>
      <td data-wide>
        <span className={styles.samples}>
          {column.sample.slice(0, 3).map((value, index) => (
            <span key={index} className={styles.sample} title={value}>
              {value}
            </span>
          ))}
        </span>
      </td>
      <td data-wide className={styles.target}>
        <select className={styles.select} aria-label={t("imports.becomesNamed", { column: name })} value={column.target ?? ""} data-none={!column.target || undefined} onChange={(event) => onChange(column, { target: event.target.value || null })}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <p className={table.sub}>{column.reason}</p>
        <Details column={column} name={name} type={target?.type} onChange={onChange} />
      </td>
    </tr>
  );
});
