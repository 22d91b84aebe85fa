import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { isPast, time, weekday } from "@/lib/format";
import styles from "./Campaigns.module.css";
import type { StepProps } from "./Composer";
import { audienceOf } from "./plan";
import { timesQuery, type Windows } from "./writing";

const DAY_MS = 86_400_000;
const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SHOWN = 4;

const two = (value: number) => String(value).padStart(2, "0");

/** As `datetime-local` inputs have it, in the reader's zone. */
export function localOf(moment: string | null): string {
  if (!moment) return "";
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** 0 is Monday. */
export function dayNumber(day: number | string): number {
  return typeof day === "number" ? day : Math.max(0, NAMES.findIndex((name) => name.startsWith(day.slice(0, 3).toLowerCase())));
}

/** The next time that it is *hour* on that day of the week. */
export function nextTime(window: Windows["windows"][number], now = new Date()): Date {
  const at = new Date(now);
  at.setHours(window.hour, 0, 0, 0);
  const ahead = (dayNumber(window.weekday) - ((at.getDay() + 6) % 7) + 7) % 7;
  at.setTime(at.getTime() + ahead * DAY_MS);
  if (at <= now) at.setTime(at.getTime() + 7 * DAY_MS);
  return at;
}

function Suggested({ written, put }: StepProps) {
  const { t, i18n } = useTranslation();
  const rules = audienceOf(written);
  const query = useQuery({ ...timesQuery(rules ?? {}, i18n.language), enabled: rules !== null });
  if (query.isError || rules === null) return null;
  return (
    <section className="stack tight" aria-label={t("campaigns.bestTimes")}>
      <h2>{t("campaigns.bestTimes")}</h2>
      {query.isPending && <p className="quiet">{t("campaigns.bestTimesWait")}</p>}
      <div className="row wrap">
        {query.data?.windows.slice(0, SHOWN).map((window) => {
          const at = nextTime(window).toISOString();
          return (
            <Button key={`${window.weekday} ${window.hour}`} variant={written.schedule === at ? "filled" : "default"} onClick={() => put({ schedule: at, bestHour: false })}>
              {weekday(at, i18n.language)}, {time(at, i18n.language)}
            </Button>
          );
        })}
      </div>
      {query.data && <p className="small quiet">{query.data.basis}</p>}
    </section>
  );
}

/** When: as soon as it is checked, or at a time. */
export function TimeStep({ written, put }: StepProps) {
  const { t } = useTranslation();
  const { schedule, bestHour } = written;
  const later = schedule !== null;
  const tomorrow = () => {
    const at = new Date(Date.now() + DAY_MS);
    at.setHours(10, 0, 0, 0);
    return at.toISOString();
  };
  return (
    <section className={styles.panel} aria-label={t("campaigns.steps.time")}>
      <label className={styles.option}>
        <input type="radio" name="when" checked={!later && !bestHour} onChange={() => put({ schedule: null, bestHour: false })} />
        {t("campaigns.now")}
      </label>
      <label className={styles.option}>
        <input type="radio" name="when" checked={later} onChange={() => put({ schedule: tomorrow(), bestHour: false })} />
        {t("campaigns.later")}
      </label>
      <label className={styles.option}>
        <input type="radio" name="when" checked={!later && bestHour} onChange={() => put({ schedule: null, bestHour: true })} aria-describedby={bestHour ? "best-hour" : undefined} />
        {t("campaigns.bestHour")}
      </label>
      {!later && bestHour && (
        <p id="best-hour" className="small quiet">
          {t("campaigns.bestHourHint")}
        </p>
      )}
      {later && (
        <TextField label={t("campaigns.at")} type="datetime-local" value={localOf(schedule)} onChange={(local) => put({ schedule: momentOf(local) ?? schedule })} hint={t("campaigns.zone", { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })} error={isPast(schedule) ? t("campaigns.past") : undefined} />
      )}
      <Suggested written={written} put={put} />
    </section>
  );
}
