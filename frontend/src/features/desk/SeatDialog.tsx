import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useSaveSeat, type Seat } from "./api";
import { codes, TakingFields } from "./TakingFields";
import styles from "./Desk.module.css";

export function SeatDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveSeat(seat);
  const [available, setAvailable] = useState(seat.available);
  const [capacity, setCapacity] = useState(String(seat.capacity));
  const [skills, setSkills] = useState(seat.skills);
  const [languages, setLanguages] = useState(seat.languages.join(", "));

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ available, capacity: Number(capacity), skills, languages: codes(languages) }, { onSuccess: onClose });
  }

  return (
    <Dialog title={t("desk.setNamed", { name: seat.name })} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextField type="number" inputMode="numeric" min={0} max={200} label={t("desk.capacity")} hint={t("desk.capacityHint")} value={capacity} onChange={setCapacity} required />
        <label className={styles.box}>
          <input type="checkbox" checked={available} onChange={(event) => setAvailable(event.target.checked)} />
          <span>{t("desk.available")}</span>
        </label>
        <TakingFields intents={skills} setIntents={setSkills} languages={languages} setLanguages={setLanguages} />
        {save.error && <ProblemNote error={asProblem(save.error)} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
