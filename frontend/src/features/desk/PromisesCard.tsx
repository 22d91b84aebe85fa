import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Card } from "@/components/Page";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useSaveDesk, type Desk, type Promised, type Team } from "./api";
import styles from "./Desk.module.css";

const PRIORITIES = ["urgent", "high", "normal", "low"] as const;
const NOTHING: Promised = { teamId: null, priority: null, firstMinutes: null, resolutionMinutes: null };
const minutes = (text: string) => (text ? Number(text) : null);

interface RowProps {
  number: number;
  promise: Promised;
  teams: Team[];
  onChange: (change: Partial<Promised>) => void;
  onRemove: () => void;
}

function PromiseRow({ number, promise, teams, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.promise}>
      <legend className="hidden-text">{t("desk.promiseNumber", { number })}</legend>
      <ChoiceField label={t("desk.team")} value={promise.teamId ?? ""} onChange={(teamId) => onChange({ teamId: teamId || null })} options={[{ value: "", label: t("desk.anyTeam") }, ...teams.map((team) => ({ value: team.id, label: team.name }))]} />
      <ChoiceField
        label={t("desk.priorityOf")}
        value={promise.priority ?? ""}
        onChange={(priority) => onChange({ priority: PRIORITIES.find((each) => each === priority) ?? null })}
        options={[{ value: "", label: t("desk.anyPriority") }, ...PRIORITIES.map((value) => ({ value, label: t(`desk.priority.${value}`) }))]}
      />
      <TextField type="number" inputMode="numeric" min={1} max={100_000} label={t("desk.firstMinutes")} value={String(promise.firstMinutes ?? "")} onChange={(text) => onChange({ firstMinutes: minutes(text) })} />
      <TextField type="number" inputMode="numeric" min={1} max={100_000} label={t("desk.resolutionMinutes")} value={String(promise.resolutionMinutes ?? "")} onChange={(text) => onChange({ resolutionMinutes: minutes(text) })} />
      <ActionIcon variant="subtle" size={44} className={styles.remove} aria-label={t("desk.removePromise", { number })} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}

/** Within how much open time a first reply and the end are promised. */
export function PromisesCard({ desk, teams, mayManage }: { desk: Desk; teams: Team[]; mayManage: boolean }) {
  const { t } = useTranslation();
  const save = useSaveDesk(desk);
  const [rows, setRows] = useState(desk.promises);

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ promises: rows }, { onSuccess: () => toast(t("desk.promisesSaved")) });
  }

  return (
    <Card label={t("desk.promises")}>
      <form className={styles.promises} onSubmit={submit}>
        <fieldset disabled={!mayManage} className={styles.plain}>
          <h2>{t("desk.promises")}</h2>
          <p className="quiet">{t("desk.promisesHint")}</p>
          {rows.map((promise, index) => (
            <PromiseRow
              key={index}
              number={index + 1}
              promise={promise}
              teams={teams}
              onChange={(change) => setRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)))}
              onRemove={() => setRows(rows.filter((_row, at) => at !== index))}
            />
          ))}
          {save.error && <ProblemNote error={asProblem(save.error)} />}
          {mayManage && (
            <div className="row wrap">
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRows([...rows, NOTHING])}>
                {t("desk.addPromise")}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t("common.save")}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </Card>
  );
}
