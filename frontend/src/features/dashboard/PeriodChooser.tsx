import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { PERIODS, type Choice, type PeriodName } from "./periods";
import styles from "./Dashboard.module.css";

function Between({ choice, onChoose }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState("from" in choice ? choice.from : "");
  const [to, setTo] = useState("to" in choice ? choice.to : "");

  function submit(event: FormEvent): void {
    event.preventDefault();
    onChoose({ from, to });
  }

  return (
    <form className={styles.between} onSubmit={submit}>
      <TextField label={t("dashboard.from")} type="date" value={from} onChange={setFrom} required />
      <TextField label={t("dashboard.to")} type="date" value={to} onChange={setTo} required error={from && to && from > to ? t("dashboard.wrongOrder") : undefined} />
      <Button type="submit" disabled={!from || !to || from > to}>
        {t("dashboard.show")}
      </Button>
    </form>
  );
}

interface Props {
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

export function PeriodChooser({ choice, onChoose }: Props) {
  const { t } = useTranslation();
  const [own, setOwn] = useState("from" in choice);
  const value = own || "from" in choice ? "own" : choice.period;
  return (
    <div className="stack tight">
      <div className="row">
        <Segments
          label={t("dashboard.period")}
          value={value}
          onChange={(next: PeriodName | "own") => {
            setOwn(next === "own");
            if (next !== "own") onChoose({ period: next });
          }}
          options={[...PERIODS.map((name) => ({ value: name, label: t(`dashboard.periods.${name}`) })), { value: "own", label: t("dashboard.periods.own") }]}
        />
      </div>
      {value === "own" && <Between choice={choice} onChoose={onChoose} />}
    </div>
  );
}
