import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { OpeningFields, openingOf, sentOf } from "@/components/OpeningFields";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { organisationQuery } from "@/lib/organisation";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useChangeOrganisation, type Organisation } from "./organisation";
import styles from "./Settings.module.css";

function Form({ saved }: { saved: Organisation }) {
  const { t } = useTranslation();
  const change = useChangeOrganisation();
  const [opening, setOpening] = useState(openingOf(saved));
  const problem = change.error ? asProblem(change.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ ...sentOf(opening), version: saved.version }, { onSuccess: () => toast(t("opening.saved")) });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <p className="small quiet">{t("opening.lead")}</p>
      <OpeningFields opening={opening} onChange={setOpening} otherwise={t("opening.always")} problem={problem} />
      {problem && <ProblemNote error={problem} />}
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {t("common.save")}
        </Button>
      </div>
    </form>
  );
}

/** When the organisation is open: for the desk, and for the text out of hours. */
export function HoursCard() {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery);
  return (
    <section className={styles.card} aria-label={t("opening.title")}>
      <h2>{t("opening.title")}</h2>
      {organisation.isPending ? <Loading /> : organisation.data ? <Form key={organisation.data.version} saved={organisation.data} /> : <Failed error={organisation.error} retry={() => void organisation.refetch()} />}
    </section>
  );
}
