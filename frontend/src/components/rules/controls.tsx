/** The parts of the builder: plain selects and small buttons, each with a name. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconFolderPlus, IconGripVertical, IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { forwardRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActionProps, CombinatorSelectorProps, DragHandleProps, FieldSelectorProps, FullOption, FullOptionList, OperatorSelectorProps, RuleGroupTypeAny, RuleType, ShiftActionsProps } from "react-querybuilder";
import styles from "./rules.module.css";

interface Choice {
  name: string;
  label: string;
}

/** Choices, some of them in groups. */
function Options({ options }: { options: FullOptionList<FullOption> }) {
  return (options as (Choice | { label: string; options: Choice[] })[]).map((option) =>
    "options" in option ? (
      <optgroup key={option.label} label={option.label}>
        {option.options.map((each) => (
          <option key={each.name} value={each.name}>
            {each.label}
          </option>
        ))}
      </optgroup>
    ) : (
      <option key={option.name} value={option.name}>
        {option.label}
      </option>
    ),
  );
}

export function FieldSelect({ value, options, handleOnChange, disabled }: FieldSelectorProps) {
  const { t } = useTranslation();
  return (
    <select className={styles.select} aria-label={t("filter.field")} value={value} disabled={disabled} onChange={(event) => handleOnChange(event.target.value)}>
      <Options options={options} />
    </select>
  );
}

export function OperatorSelect({ value, options, handleOnChange, disabled }: OperatorSelectorProps) {
  const { t } = useTranslation();
  return (
    <select className={styles.select} aria-label={t("filter.operator")} value={value} disabled={disabled} onChange={(event) => handleOnChange(event.target.value)}>
      <Options options={options} />
    </select>
  );
}

export function CombinatorSelect({ value, options, handleOnChange, level, disabled }: CombinatorSelectorProps) {
  const { t } = useTranslation();
  return (
    <select className={styles.select} aria-label={t("filter.match", { level: level + 1 })} value={value} disabled={disabled} onChange={(event) => handleOnChange(event.target.value)}>
      <Options options={options} />
    </select>
  );
}

export function AddRule({ handleOnClick, disabled }: ActionProps) {
  const { t } = useTranslation();
  return (
    <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} disabled={disabled} onClick={(event) => handleOnClick(event)}>
      {t("filter.addCondition")}
    </Button>
  );
}

export function AddGroup({ handleOnClick, disabled }: ActionProps) {
  const { t } = useTranslation();
  return (
    <Button size="compact-md" variant="subtle" leftSection={<IconFolderPlus size={15} aria-hidden />} disabled={disabled} onClick={(event) => handleOnClick(event)}>
      {t("filter.addGroup")}
    </Button>
  );
}

/** How a part is called in the names of its buttons. */
function useName(part: RuleGroupTypeAny | RuleType, context: { nameOf?: (field: string) => string } | undefined): string {
  const { t } = useTranslation();
  return "rules" in part ? t("rules.theGroup") : (context?.nameOf?.(part.field) ?? part.field);
}

export function RemoveRule({ handleOnClick, ruleOrGroup, context }: ActionProps) {
  const { t } = useTranslation();
  const label = t("rules.remove", { name: useName(ruleOrGroup, context) });
  return (
    <ActionIcon variant="subtle" size={34} aria-label={label} title={label} onClick={(event) => handleOnClick(event)}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}

export function RemoveGroup({ handleOnClick }: ActionProps) {
  const { t } = useTranslation();
  return (
    <ActionIcon variant="subtle" size={34} aria-label={t("filter.removeGroup")} title={t("filter.removeGroup")} onClick={(event) => handleOnClick(event)}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}

/** The way without dragging: step by step, into groups and out of them. */
export function Shift({ shiftUp, shiftDown, shiftUpDisabled, shiftDownDisabled, ruleOrGroup, context }: ShiftActionsProps) {
  const { t } = useTranslation();
  const name = useName(ruleOrGroup, context);
  return (
    <span className={styles.shift}>
      <ActionIcon variant="subtle" size={28} aria-label={t("rules.up", { name })} title={t("rules.up", { name })} disabled={shiftUpDisabled} onClick={(event) => shiftUp(event)}>
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" size={28} aria-label={t("rules.down", { name })} title={t("rules.down", { name })} disabled={shiftDownDisabled} onClick={(event) => shiftDown(event)}>
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** Pulled by mouse or finger; by keyboard: space, arrows, space. */
export const Handle = forwardRef<HTMLElement, DragHandleProps>(function Handle({ dragHandleAttributes, ruleOrGroup, context }, ref) {
  const { t } = useTranslation();
  const label = t("rules.drag.handle", { name: useName(ruleOrGroup, context) });
  return (
    <span ref={ref} tabIndex={0} {...dragHandleAttributes} role="button" className={styles.handle} aria-label={label} title={label}>
      <IconGripVertical size={16} aria-hidden />
    </span>
  );
});
