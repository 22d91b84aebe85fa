import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListSpec } from "@/components/records/spec";
import { readDraft } from "@/lib/drafts";
import { useFields, valueOf, withLabels, type AnyRecord, type FieldInfo } from "@/lib/fields";
import { InlineField } from "./InlineField";
import styles from "./record.module.css";

/** So many of the first fields are shown even when nothing is in them. */
const MAIN = 4;
/** So many are shown at first on a narrow screen; `record.module.css` counts, too. */
const NARROW = 6;

interface Props {
  spec: ListSpec;
  record: AnyRecord;
  facts: string[];
}

function holds(record: AnyRecord, name: string): boolean {
  const value = valueOf(record, name);
  return value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** The details: what holds something and the main fields; the others behind a button. */
export function RecordFacts({ spec, record, facts }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const list = useId();
  const fields = withLabels(useFields(spec.noun, spec.fields), spec.labels);
  const custom = [...fields.values()].filter((field) => field.custom).map((field) => field.name);
  const every = [...facts, ...custom].map((name) => fields.get(name)).filter((field): field is FieldInfo => field !== undefined);
  // What somebody was typing when the page went away stays in sight.
  const wanted = ({ name }: FieldInfo, index: number) => index < MAIN || holds(record, name) || readDraft(`field.${spec.noun}.${record.id}.${name}`) !== null;
  const first = every.filter(wanted);
  const shown = all ? every : first;
  const more = every.length > first.length;
  return (
    <section className={styles.card} aria-label={t("contacts.details")}>
      <h2>{t("contacts.details")}</h2>
      <div id={list} className={styles.facts} data-short={all ? undefined : true}>
        {shown.map((field) => (
          <InlineField key={field.name} noun={spec.noun} record={record} field={field} />
        ))}
      </div>
      {(more || first.length > NARROW) && (
        <div className={more ? undefined : styles.narrow}>
          <Button variant="subtle" size="compact-md" aria-expanded={all} aria-controls={list} onClick={() => setAll(!all)}>
            {all ? t("record.fewerFields") : t("record.allFields", { count: every.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
