import { ActionIcon, Button } from "@mantine/core";
import { IconFolderPlus, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldInfo } from "@/lib/fields";
import { MAX_DEPTH, added, isGroup, isHappened, newCondition, replaced, type Combinator, type Group, type Path, type Rule } from "@/lib/rules";
import { ConditionEditor } from "./ConditionEditor";
import styles from "./filter.module.css";
import { HappenedPart } from "./HappenedPart";

export interface PlacedProblem {
  path: Path;
  detail: string;
}

interface Props {
  /** The whole rule; what stands at *path* is edited. */
  group: Group;
  path: Path;
  fields: Map<string, FieldInfo>;
  problems: PlacedProblem[];
  focus?: Path;
  onChange: (group: Group) => void;
}

const COMBINATORS: Combinator[] = ["AND", "OR", "NOT"];

function at(rule: Rule, path: Path): Rule | undefined {
  return path.reduce<Rule | undefined>((now, index) => (now && isGroup(now) ? now.conditions[index] : undefined), rule);
}

/** Conditions that hold together: all of them, any, or none; groups inside them the same again. */
export function GroupEditor({ group, path, fields, problems, focus, onChange }: Props) {
  const { t } = useTranslation();
  const own = at(group, path);
  if (!own || !isGroup(own)) return null;
  const usable = [...fields.values()].filter((field) => field.filterable !== false);
  const first = usable[0];
  const level = path.length + 1;

  return (
    <fieldset className={styles.group} data-inner={path.length > 0 || undefined}>
      <legend className="hidden-text">{t("filter.group", { level })}</legend>
      <div className={styles.head}>
        <select className={styles.select} aria-label={t("filter.match", { level })} value={own.operator} onChange={(event) => onChange(replaced(group, path, { ...own, operator: event.target.value as Combinator }))}>
          {COMBINATORS.map((operator) => (
            <option key={operator} value={operator}>
              {t(`filter.combinators.${operator}`)}
            </option>
          ))}
        </select>
        {path.length > 0 && (
          <ActionIcon variant="subtle" size={36} aria-label={t("filter.removeGroup")} title={t("filter.removeGroup")} onClick={() => onChange(replaced(group, path, null))}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {own.conditions.map((rule, index) => {
        const here = [...path, index];
        if (isGroup(rule)) return <GroupEditor key={index} group={group} path={here} fields={fields} problems={problems} focus={focus} onChange={onChange} />;
        if (isHappened(rule)) return <HappenedPart key={index} rule={rule} fields={fields} onRemove={() => onChange(replaced(group, here, null))} />;
        return (
          <ConditionEditor
            key={index}
            condition={rule}
            fields={fields}
            usable={usable}
            problem={problems.find((problem) => problem.path.join() === here.join())?.detail}
            focused={focus?.join() === here.join()}
            onChange={(next) => onChange(replaced(group, here, next))}
            onRemove={() => onChange(replaced(group, here, null))}
          />
        );
      })}
      <div className={styles.add}>
        <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} disabled={!first} onClick={() => first && onChange(added(group, path, newCondition(first)))}>
          {t("filter.addCondition")}
        </Button>
        {level < MAX_DEPTH && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconFolderPlus size={15} aria-hidden />}
            disabled={!first}
            onClick={() => first && onChange(added(group, path, { operator: own.operator === "OR" ? "AND" : "OR", conditions: [newCondition(first)] }))}
          >
            {t("filter.addGroup")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
