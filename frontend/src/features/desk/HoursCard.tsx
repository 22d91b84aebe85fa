import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { OpeningFields, openingOf, sentOf } from "@/components/OpeningFields";
import { Card } from "@/components/Page";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useSaveDesk, type Desk } from "./api";
import styles from "./Desk.module.css";

export function HoursCard({ desk, mayManage }: { desk: Desk; mayManage: boolean }) {
  const { t } = useTranslation();
  const save = useSaveDesk(desk);
  const [opening, setOpening] = useState(openingOf(desk));
  const [minutes, setMinutes] = useState(String(desk.returnMinutes ?? ""));
  const problem = save.error ? asProblem(save.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ ...sentOf(opening), returnMinutes: minutes ? Number(minutes) : null }, { onSuccess: () => toast(t("desk.saved")) });
  }

  return (
    <Card label={t("desk.hours")}>
      <form className={styles.hours} onSubmit={submit}>
        <fieldset disabled={!mayManage} className={styles.plain}>
          <h2>{t("desk.hours")}</h2>
          <OpeningFields opening={opening} onChange={setOpening} otherwise={t(opening.holidays ? "desk.always" : "desk.asOrganisation")} problem={problem} />
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
