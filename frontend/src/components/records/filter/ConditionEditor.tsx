import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldInfo } from "@/lib/fields";
import { newCondition, operatorsOf, valueFor, type Condition, type Operator } from "@/lib/rules";
import { useWords } from "../words";
import styles from "./filter.module.css";
import { ValueInput } from "./ValueInput";

interface Props {
  condition: Condition;
  fields: Map<string, FieldInfo>;
  /** The fields that can be asked of. */
  usable: FieldInfo[];
  problem?: string;
  focused: boolean;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A field, what is asked of it, and with what. */
export function ConditionEditor({ condition, fields, usable, problem, focused, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const row = useRef<HTMLDivElement>(null);
  const field = fields.get(condition.field);
  const operators = field ? operatorsOf(field) : [condition.operator];
  const shown = operators.includes(condition.operator) ? operators : [condition.operator, ...operators];
  const options = [...usable].sort((one, other) => words.field(one).localeCompare(words.field(other), words.language));

  useEffect(() => {
    if (!focused) return;
    // After the dialog opened, which puts the focus in its first field.
    const timer = setTimeout(() => {
      row.current?.scrollIntoView?.({ block: "nearest" });
      row.current?.querySelector<HTMLElement>("input, [data-value] select")?.focus();
    });
    return () => clearTimeout(timer);
  }, [focused]);

  return (
    <div className={styles.condition} ref={row} role="group" aria-label={t("filter.condition", { name: field ? words.field(field) : condition.field })}>
      <select className={styles.select} aria-label={t("filter.field")} value={condition.field} onChange={(event) => onChange(newCondition(fields.get(event.target.value) as FieldInfo))}>
        {!field && <option value={condition.field}>{condition.field}</option>}
        {options.map((each) => (
          <option key={each.name} value={each.name}>
            {words.field(each)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t("filter.operator")}
        value={condition.operator}
        onChange={(event) => {
          const operator = event.target.value as Operator;
          onChange({ ...condition, operator, value: field ? valueFor(condition, operator, field.type) : condition.value });
        }}
      >
        {shown.map((operator) => (
          <option key={operator} value={operator}>
            {field ? words.operator(operator, field) : operator}
          </option>
        ))}
      </select>
      <div className={styles.value} data-value="">
        {field && <ValueInput field={field} condition={condition} invalid={problem !== undefined} onChange={(value) => onChange({ ...condition, value })} />}
      </div>
      <ActionIcon variant="subtle" size={36} aria-label={t("filter.remove")} title={t("filter.remove")} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {problem && <p className={styles.problem}>{problem}</p>}
    </div>
  );
}
