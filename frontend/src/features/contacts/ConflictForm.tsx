import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Conflict.module.css";
import { FIELDS, type Conflict, type Field, type Fields } from "./merge";

export type Side = "mine" | "theirs";

interface ChoiceProps {
  field: Field;
  values: Record<Side, string>;
  picked: Side;
  onPick: (side: Side) => void;
}

function useShown(): (field: Field, value: string) => string {
  const { t } = useTranslation();
  return (field, value) => (field === "lifecycle" ? t(`contacts.lifecycles.${value}`, { defaultValue: value }) : value || t("contacts.nothingThere"));
}

/** Both values of one field, one of them picked. */
function Choice({ field, values, picked, onPick }: ChoiceProps) {
  const { t } = useTranslation();
  const shown = useShown();
  return (
    <fieldset className={styles.choice}>
      <legend>{t(`contacts.names.${field}`)}</legend>
      {(["mine", "theirs"] as const).map((side) => (
        <label key={side} className={styles.side}>
          <input type="radio" name={field} checked={picked === side} onChange={() => onPick(side)} />
          <span className={styles.whose}>{t(`contacts.${side}`)}</span>
          <span className={styles.value}>{shown(field, values[side])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the other side changed alone; it is taken over. */
function Taken({ fields, now }: { fields: Field[]; now: Fields }) {
  const { t } = useTranslation();
  const shown = useShown();
  if (fields.length === 0) return null;
  return (
    <div className={styles.taken}>
      <p>{t("contacts.takenOver")}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {t(`contacts.names.${field}`)}: <strong>{shown(field, now[field])}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Props {
  conflict: Conflict;
  base: Fields;
  typed: Fields;
  now: Fields;
  pending: boolean;
  onSave: (fields: Fields) => void;
  onBack: () => void;
}

/** Somebody was faster: both values side by side, one is picked per field. The typed one is picked at first. */
export function ConflictForm({ conflict, base, typed, now, pending, onSave, onBack }: Props) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<Field[]>([]);
  const { clashes, merged } = conflict;
  const taken = FIELDS.filter((field) => !clashes.includes(field) && merged[field] === now[field] && now[field] !== base[field] && now[field] !== typed[field]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSave({ ...merged, ...Object.fromEntries(theirs.map((field) => [field, now[field]])) });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <p role="alert">{t(clashes.length > 0 ? "contacts.conflict" : "contacts.noClash")}</p>
      {clashes.map((field) => (
        <Choice
          key={field}
          field={field}
          values={{ mine: typed[field], theirs: now[field] }}
          picked={theirs.includes(field) ? "theirs" : "mine"}
          onPick={(side) => setTheirs((old) => (side === "theirs" ? [...old, field] : old.filter((other) => other !== field)))}
        />
      ))}
      <Taken fields={taken} now={now} />
      <div className="row wrap">
        <Button type="submit" loading={pending}>
          {t("contacts.saveChoice")}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t("contacts.backToForm")}
        </Button>
      </div>
    </form>
  );
}
