import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { Card } from "@/components/Page";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useSaveDesk, type Desk } from "./api";
import styles from "./Desk.module.css";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
type Week = Record<(typeof DAYS)[number], string>;

const dates = (text: string) => text.split(/[\s,]+/).filter(Boolean);

export function HoursCard({ desk, mayManage }: { desk: Desk; mayManage: boolean }) {
  const { t, i18n } = useTranslation();
  const save = useSaveDesk(desk);
  const [always, setAlways] = useState(!desk.hours);
  const [week, setWeek] = useState<Week>(() => Object.fromEntries(DAYS.map((day) => [day, desk.hours?.[day] ?? ""])) as Week);
  const [holidays, setHolidays] = useState(desk.holidays.join(", "));
  const [minutes, setMinutes] = useState(String(desk.returnMinutes ?? ""));
  const problem = save.error ? asProblem(save.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const hours = always ? null : { zone: desk.hours?.zone ?? null, ...Object.fromEntries(DAYS.map((day) => [day, week[day].trim() || null])) };
    save.mutate({ hours, holidays: dates(holidays), returnMinutes: minutes ? Number(minutes) : null }, { onSuccess: () => toast(t("desk.saved")) });
  }

  const dayName = (index: number) => new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 0, 5 + index)));
  return (
    <Card label={t("desk.hours")}>
      <form className={styles.hours} onSubmit={submit}>
        <fieldset disabled={!mayManage} className={styles.plain}>
          <h2>{t("desk.hours")}</h2>
          <label className={styles.box}>
            <input type="checkbox" checked={always} onChange={(event) => setAlways(event.target.checked)} />
            <span>{t("desk.always")}</span>
          </label>
          {!always && (
            <>
              <div className={styles.week}>
                {DAYS.map((day, index) => (
                  <TextField key={day} label={dayName(index)} placeholder={t("desk.closedDay")} value={week[day]} onChange={(text) => setWeek({ ...week, [day]: text })} error={problem?.errors.find((error) => error.pointer === `/hours/${day}`)?.detail} />
                ))}
              </div>
              <p className="small quiet">{t("desk.hoursHint")}</p>
            </>
          )}
          <TextField label={t("desk.holidays")} hint={t("desk.holidaysHint")} value={holidays} onChange={setHolidays} autoComplete="off" />
          <TextField type="number" inputMode="numeric" min={1} max={10080} label={t("desk.returnMinutes")} hint={t("desk.returnHint")} value={minutes} onChange={setMinutes} />
          {problem && <ProblemNote error={problem} />}
          {mayManage && (
            <Button type="submit" loading={save.isPending} className={styles.save}>
              {t("common.save")}
            </Button>
          )}
        </fieldset>
      </form>
    </Card>
  );
}
