import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import type { Schemas } from "@/lib/http";
import type { Problem } from "@/lib/problem";
import styles from "./OpeningFields.module.css";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const OFFICE: Hours = Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, "09:00-18:00"]));

type Hours = Schemas["WeeklyHours"];

/** When somebody is there, as it is typed: no hours are what *otherwise* says. */
export interface Opening {
  hours: Hours | null;
  holidays: string;
}

export function openingOf(kept: { hours: Hours | null; holidays: string[] }): Opening {
  return { hours: kept.hours, holidays: kept.holidays.join(", ") };
}

/** What is sent for it. */
export function sentOf({ hours, holidays }: Opening): { hours: Hours | null; holidays: string[] } {
  const week = hours && Object.fromEntries(DAYS.map((day) => [day, hours[day]?.trim() || null]));
  return { hours: week && { zone: hours.zone ?? null, ...week }, holidays: holidays.split(/[\s,]+/).filter(Boolean) };
}

interface Props {
  opening: Opening;
  onChange: (opening: Opening) => void;
  otherwise: string;
  problem: Problem | null;
}

export function OpeningFields({ opening, onChange, otherwise, problem }: Props) {
  const { t, i18n } = useTranslation();
  const { hours } = opening;
  const put = (change: Partial<Opening>) => onChange({ ...opening, ...change });
  const dayName = (index: number) => new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 0, 5 + index)));
  return (
    <>
      <label className={styles.box}>
        <input type="checkbox" checked={!hours} onChange={(event) => put({ hours: event.target.checked ? null : OFFICE })} />
        <span>{otherwise}</span>
      </label>
      {hours && (
        <>
          <div className={styles.week}>
            {DAYS.map((day, index) => (
              <TextField key={day} label={dayName(index)} placeholder={t("opening.closed")} value={hours[day] ?? ""} onChange={(text) => put({ hours: { ...hours, [day]: text } })} error={problem?.errors.find(({ pointer }) => pointer === `/hours/${day}`)?.detail} />
            ))}
          </div>
          <p className="small quiet">{t("opening.hint")}</p>
        </>
      )}
      <TextField label={t("opening.holidays")} hint={t("opening.holidaysHint")} value={opening.holidays} onChange={(holidays) => put({ holidays })} autoComplete="off" />
    </>
  );
}
