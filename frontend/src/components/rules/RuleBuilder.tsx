import { QueryBuilderDnD } from "@react-querybuilder/dnd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { QueryBuilder, type RuleGroupType, type RuleType } from "react-querybuilder";
import { useWords } from "@/components/records/words";
import type { FieldInfo } from "@/lib/fields";
import { MAX_DEPTH, emptyValue, operatorsOf, type Operator } from "@/lib/rules";
import { ConditionValue } from "./ConditionValue";
import { AddGroup, AddRule, CombinatorSelect, FieldSelect, Handle, OperatorSelect, RemoveGroup, RemoveRule, Shift } from "./controls";
import { dragging } from "./dragging";
import { EVENTS, TIMES } from "./events";
import { NEVER, depth, eventOf, fieldOfEvent, type Tree } from "./query";
import { RuleRow } from "./RuleRow";
import styles from "./rules.module.css";

/** What the parts of the builder share. */
export interface BuilderContext {
  fields: Map<string, FieldInfo>;
  problems: Map<string, string>;
  nameOf: (field: string) => string;
}

interface Props {
  tree: Tree;
  fields: Map<string, FieldInfo>;
  problems: Map<string, string>;
  onChange: (tree: Tree) => void;
}

const CONTROLS = {
  rule: RuleRow,
  fieldSelector: FieldSelect,
  operatorSelector: OperatorSelect,
  combinatorSelector: CombinatorSelect,
  valueEditor: ConditionValue,
  addRuleAction: AddRule,
  addGroupAction: AddGroup,
  removeRuleAction: RemoveRule,
  removeGroupAction: RemoveGroup,
  shiftActions: Shift,
  dragHandle: Handle,
};
const CLASSES = { queryBuilder: styles.builder, ruleGroup: styles.group, rule: styles.rule, header: styles.header, body: styles.body, dndOver: styles.over, dndDragging: styles.dragging };
const FIGURES = ["number", "money", "date", "moment"];

function kindOf(field: FieldInfo): "person" | "figures" | "own" {
  if (field.custom) return "own";
  return FIGURES.includes(field.type) ? "figures" : "person";
}

function fits(_part: unknown, _from: unknown, _to: unknown, _query: RuleGroupType, next: RuleGroupType): boolean {
  return depth(next) <= MAX_DEPTH;
}

/** The fields of people in groups, and what can have happened to them. */
function useOptions(fields: Map<string, FieldInfo>) {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(() => {
    const usable = [...fields.values()].filter((field) => field.filterable !== false).sort((one, other) => words.field(one).localeCompare(words.field(other), words.language));
    const option = (name: string, label: string) => ({ name, value: name, label });
    const kinds = (["person", "figures", "own"] as const).map((kind) => ({
      label: t(`rules.kinds.${kind}`),
      options: usable.filter((field) => kindOf(field) === kind).map((field) => option(field.name, words.field(field))),
    }));
    const happened = { label: t("rules.kinds.happened"), options: EVENTS.map((event) => option(fieldOfEvent(event), t(`filter.events.names.${event}`))) };
    const asked = (name: string) => {
      const field = fields.get(name);
      if (field) return operatorsOf(field).map((operator) => option(operator, words.operator(operator, field)));
      const count: FieldInfo = { name: "count", label: "", type: "number" };
      return TIMES.map((each) => option(each, each === NEVER ? t("filter.events.counts.never") : words.operator(each, count)));
    };
    const nameOf = (name: string) => {
      const event = eventOf(name);
      const field = fields.get(name);
      return event ? t(`filter.events.names.${event}`, { defaultValue: event }) : field ? words.field(field) : name;
    };
    return { options: [...kinds.filter((kind) => kind.options.length > 0), happened], asked, nameOf };
  }, [fields, words, t]);
}

/** Conditions and groups of them: built by pointing, dragging or typing; groups nest to depth 8. */
export function RuleBuilder({ tree, fields, problems, onChange }: Props) {
  const { t } = useTranslation();
  const { options, asked, nameOf } = useOptions(fields);
  const context = useMemo<BuilderContext>(() => ({ fields, problems, nameOf }), [fields, problems, nameOf]);
  const combinators = (["AND", "OR", "NOT"] as const).map((name) => ({ name, value: name, label: t(`filter.combinators.${name}`) }));

  function firstValue(rule: RuleType): unknown {
    const field = fields.get(rule.field);
    return field ? emptyValue(rule.operator as Operator, field.type) : { count: 1 };
  }

  return (
    <QueryBuilderDnD dnd={dragging} controlElements={CONTROLS as never}>
      <QueryBuilder
        query={tree}
        onQueryChange={onChange}
        enableMountQueryChange={false}
        fields={options}
        combinators={combinators}
        getOperators={asked}
        getDefaultField={fields.has("totalSpends") ? "totalSpends" : undefined}
        getDefaultOperator={(field) => asked(field)[0]?.name ?? "="}
        getDefaultValue={firstValue}
        controlClassnames={CLASSES}
        suppressStandardClassnames
        showShiftActions
        addRuleToNewGroups
        listsAsArrays
        maxLevels={MAX_DEPTH - 1}
        onMoveRule={fits as never}
        onMoveGroup={fits as never}
        accessibleDescriptionGenerator={() => ""}
        context={context}
      />
    </QueryBuilderDnD>
  );
}
