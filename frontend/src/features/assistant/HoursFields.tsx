import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { timeZones } from "@/lib/zones";
import type { Hours } from "./api";
import styles from "./Assistant.module.css";
import { CommitField } from "./CommitField";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** 2024 began with a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

interface Props {
  hours: Hours;
  put: (hours: Hours) => void;
  hint: string;
}

/** When on each day of a week, and in which zone; a day without times is closed. */
export function HoursFields({ hours, put, hint }: Props) {
  const { t, i18n } = useTranslation();
  const zones = useMemo(() => [{ value: "", label: t("assistant.hours.own") }, ...timeZones()], [t]);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" });
  return (
    <>
      <div className={styles.fields}>
        <ChoiceField label={t("assistant.hours.zone")} value={hours.zone ?? ""} onChange={(zone) => put({ ...hours, zone: zone || null })} options={zones} />
        {DAYS.map((day, number) => (
          <CommitField key={day} label={weekday.format(MONDAY + number * DAY_MS)} placeholder={t("assistant.hours.closed")} value={hours[day] ?? ""} onCommit={(typed) => put({ ...hours, [day]: typed.trim() || null })} />
        ))}
      </div>
      <p className="small quiet">{hint}</p>
    </>
  );
}
