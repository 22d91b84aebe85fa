import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { FieldInfo, Noun } from "@/lib/fields";
import { count } from "@/lib/format";
import { countQuery } from "@/lib/lists";
import { asProblem } from "@/lib/problem";
import { NOTHING, completed, newCondition, parsed, pathOf, textOf, type Group, type Path, type Rule } from "@/lib/rules";
import { GroupEditor } from "./GroupEditor";
import styles from "./filter.module.css";

const PAUSE_MS = 300;

interface Props {
  noun: Noun;
  fields: Map<string, FieldInfo>;
  filter: string;
  q: string;
  /** What the list is confined to anyway, for the count. */
  within?: Rule;
  /** The condition to begin with; a new one otherwise. */
  focus?: Path;
  onApply: (filter: string) => void;
  onClose: () => void;
}

/** *value* when it has rested for a moment. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function begun(filter: string, fields: Map<string, FieldInfo>): Group {
  const group = parsed(filter) ?? NOTHING;
  const first = [...fields.values()].find((field) => field.filterable !== false);
  return group.conditions.length > 0 || !first ? group : { ...group, conditions: [newCondition(first)] };
}

/** Conditions in words and groups; how many match is counted while one builds. */
export function FilterDialog({ noun, fields, filter, q, within, focus, onApply, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [group, setGroup] = useState(() => begun(filter, fields));
  const wanted = textOf(completed(group));
  const rested = useRested(wanted);
  const inside = parsed(rested);
  const counted = within ? textOf({ operator: "AND", conditions: inside ? [within, inside] : [within] }) : rested;
  const found = useQuery({ ...countQuery(noun, { q, filter: counted, sort: "" }), placeholderData: keepPreviousData });
  const problems = found.error ? asProblem(found.error).errors.map((error) => ({ path: pathOf(error.pointer), detail: error.detail })) : [];

  return (
    <Dialog title={t("filter.title")} onClose={onClose} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onApply(wanted);
          onClose();
        }}
      >
        <GroupEditor group={group} path={[]} fields={fields} problems={problems} focus={focus} onChange={setGroup} />
        <div className={styles.foot}>
          <Button type="submit" disabled={problems.length > 0}>
            {found.data === undefined ? t("filter.apply") : t("filter.show", { count: found.data, total: count(found.data, i18n.language) })}
          </Button>
          <Button variant="subtle" onClick={() => setGroup(begun("", fields))}>
            {t("filter.clear")}
          </Button>
          {found.error && problems.length === 0 && <p className={styles.problem}>{asProblem(found.error).message}</p>}
        </div>
      </form>
    </Dialog>
  );
}
