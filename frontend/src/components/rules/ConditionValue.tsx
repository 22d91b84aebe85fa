import type { ValueEditorProps } from "react-querybuilder";
import { ValueInput } from "@/components/records/filter/ValueInput";
import type { Condition, Operator } from "@/lib/rules";
import { HappenedEditor } from "./HappenedEditor";
import { eventOf, NEVER, type EventValue } from "./query";
import type { BuilderContext } from "./RuleBuilder";
import styles from "./rules.module.css";

/** With what a field is compared, or how often what happened when. */
export function ConditionValue({ field, operator, value, handleOnChange, context, rule }: ValueEditorProps) {
  const { fields, problems } = context as BuilderContext;
  const event = eventOf(field);
  const info = fields.get(field);
  if (event) return <HappenedEditor event={event} never={operator === NEVER} value={value as EventValue} onChange={handleOnChange} />;
  if (!info) return null;
  const condition: Condition = { field, operator: operator as Operator, value: value as unknown };
  return (
    <div className={styles.value}>
      <ValueInput field={info} condition={condition} invalid={problems.has(rule.id ?? "")} onChange={handleOnChange} />
    </div>
  );
}
