import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { listRecords } from "@/lib/records";
import styles from "./PersonPicker.module.css";

export interface Person {
  id: string;
  name: string;
  email: string | null;
}

const SHOWN = 6;

const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ["contacts", "person", q],
    queryFn: async ({ signal }): Promise<Person[]> => (await listRecords("contacts", { q, limit: SHOWN }, signal)).items.map(({ id, name, email }) => ({ id, name: String(name || email || id), email: email ? String(email) : null })),
    placeholderData: keepPreviousData,
    meta: { kept: false },
  });

interface Props {
  label: string;
  onPick: (person: Person) => void;
}

/** Find a person by a few letters; Enter takes the first. */
export function PersonPicker({ label, onPick }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const searched = useDeferredValue(typed.trim());
  const open = searched.length > 1;
  const { data = [], isSuccess } = useQuery({ ...foundQuery(searched), enabled: open });

  function pick(person: Person | undefined): void {
    if (!person) return;
    onPick(person);
    setTyped("");
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    pick(data[0]);
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input id={id} type="search" className={styles.input} value={typed} placeholder={t("common.pickHint")} autoComplete="off" onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} />
      {open && isSuccess && (
        <ul className={styles.hits} aria-label={t("common.results")}>
          {data.map((person) => (
            <li key={person.id}>
              <button type="button" className={styles.hit} onClick={() => pick(person)}>
                <span>{person.name}</span>
                {person.email && person.email !== person.name && <span className="small quiet">{person.email}</span>}
              </button>
            </li>
          ))}
          {data.length === 0 && <li className={styles.none}>{t("common.pickNone")}</li>}
        </ul>
      )}
    </div>
  );
}
