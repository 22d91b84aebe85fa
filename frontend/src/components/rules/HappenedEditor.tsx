import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { GroupEditor } from "@/components/records/filter/GroupEditor";
import { dayOf, momentOf } from "@/lib/days";
import { newCondition, type Group } from "@/lib/rules";
import { useEventFields } from "./events";
import type { EventValue } from "./query";
import styles from "./rules.module.css";

type Period = "ever" | "within" | "after" | "before" | "between";
const PERIODS: Period[] = ["ever", "within", "after", "before", "between"];
const DAYS = 60;

interface Props {
  event: string;
  never: boolean;
  value: EventValue;
  onChange: (value: EventValue) => void;
}

function periodOf({ withinDays, after, before }: EventValue): Period {
  if (withinDays !== undefined) return "within";
  if (after !== undefined) return before === undefined ? "after" : "between";
  return before === undefined ? "ever" : "before";
}

function inPeriod({ count, where }: EventValue, period: Period): EventValue {
  const rest = { count, ...(where && { where }) };
  switch (period) {
    case "ever":
      return rest;
    case "within":
      return { ...rest, withinDays: DAYS };
    case "between":
      return { ...rest, after: "", before: "" };
    default:
      return { ...rest, [period]: "" };
  }
}

/** How often, in which time, and what must hold of each time. */
export function HappenedEditor({ event, never, value, onChange }: Props) {
  const { t } = useTranslation();
  const fields = useEventFields(event);
  const period = periodOf(value);
  const first = fields.values().next().value;
  const put = (part: Partial<EventValue>) => onChange({ ...value, ...part });
  const where = (group: Group) => {
    const { count, withinDays, after, before } = value;
    onChange(group.conditions.length > 0 ? { ...value, where: group } : { count, withinDays, after, before });
  };

  return (
    <div className={styles.event}>
      <div className={styles.line}>
        {!never && (
          <label className={styles.unit}>
            <input type="number" min={1} max={10000} className={styles.count} aria-label={t("rules.times")} value={String(value.count ?? "")} onChange={(input) => put({ count: input.target.value === "" ? "" : Number(input.target.value) })} />
            <span aria-hidden>{t("rules.timesUnit")}</span>
          </label>
        )}
        <select className={styles.select} aria-label={t("rules.period")} value={period} onChange={(select) => onChange(inPeriod(value, select.target.value as Period))}>
          {PERIODS.map((each) => (
            <option key={each} value={each}>
              {t(`rules.periods.${each}`)}
            </option>
          ))}
        </select>
        {period === "within" && (
          <label className={styles.unit}>
            <input type="number" min={1} max={36500} className={styles.count} aria-label={t("rules.days")} value={String(value.withinDays ?? "")} onChange={(input) => put({ withinDays: input.target.value === "" ? "" : Number(input.target.value) })} />
            <span aria-hidden>{t("filter.daysUnit")}</span>
          </label>
        )}
        {value.after !== undefined && <input type="date" className={styles.select} aria-label={t("rules.periods.after")} value={dayOf(value.after)} onChange={(input) => put({ after: momentOf(input.target.value, "start") })} />}
        {value.before !== undefined && <input type="date" className={styles.select} aria-label={t("rules.periods.before")} value={dayOf(value.before)} onChange={(input) => put({ before: momentOf(input.target.value, "end") })} />}
        {!value.where && first && (
          <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => where({ operator: "AND", conditions: [newCondition(first)] })}>
            {t("rules.addWhere")}
          </Button>
        )}
      </div>
      {value.where && (
        <div className={styles.where} role="group" aria-label={t("rules.where")}>
          <p className="small quiet">{t("rules.where")}</p>
          <GroupEditor group={value.where} path={[]} fields={fields} problems={[]} onChange={where} />
        </div>
      )}
    </div>
  );
}
