import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { count, fileSize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { countries, organisationQuery } from "@/lib/organisation";
import { timeZones } from "@/lib/zones";
import { changeOf, currencies, including, readEdit, useChangeOrganisation, type Edit, type Organisation } from "./organisation";
import styles from "./Settings.module.css";

/** What became of the last try to save: refused for the currency, or somebody was faster and this is what they saved. */
interface Refusal {
  currency: boolean;
  now: Organisation | null;
}

const NONE: Refusal = { currency: false, now: null };

function refusalOf(error: unknown, version: number): Refusal {
  const { status, current } = asProblem(error);
  const now = current as Organisation | null | undefined;
  if (status !== 409 || typeof now?.version !== "number") return NONE;
  return now.version === version ? { currency: true, now: null } : { currency: false, now };
}

function Form({ saved }: { saved: Organisation }) {
  const { t, i18n } = useTranslation();
  const draft = useDraft("organisation", "{}");
  const edit = readEdit(draft.text);
  const change = useChangeOrganisation();
  const [refusal, setRefusal] = useState(NONE);
  const choices = useMemo(() => ({ currency: currencies(i18n.language), country: countries(i18n.language), timeZone: timeZones() }), [i18n.language]);
  const problem = change.error && !refusal.currency && !refusal.now ? asProblem(change.error) : null;
  const edited = Object.entries(edit).some(([name, value]) => value !== (saved[name as keyof Edit] ?? ""));

  const value = (name: keyof Edit) => edit[name] ?? saved[name] ?? "";
  const write = (name: keyof Edit) => (text: string) => {
    setRefusal(NONE);
    draft.write(JSON.stringify({ ...edit, [name]: text }));
  };
  const error = (name: keyof Edit) => {
    if (name === "currency" && refusal.currency) return t("organisation.currencyFixed", { currency: saved.currency });
    const theirs = refusal.now && edit[name] !== undefined && refusal.now[name] !== edit[name] ? refusal.now[name] : undefined;
    return theirs === undefined ? problem?.field(name) : t("organisation.now", { value: theirs || "–" });
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    const version = refusal.now?.version ?? saved.version;
    change.mutate(changeOf(edit, version), {
      onSuccess: () => {
        draft.drop();
        setRefusal(NONE);
        toast(t("organisation.saved"));
      },
      onError: (failure) => setRefusal(refusalOf(failure, version)),
    });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={t("organisation.name")} value={value("name")} onChange={write("name")} required error={error("name")} autoComplete="organization" />
      <ChoiceField label={t("organisation.currency")} hint={t("organisation.currencyHint")} value={value("currency")} onChange={write("currency")} options={including(choices.currency, value("currency"))} error={error("currency")} />
      <ChoiceField label={t("organisation.country")} hint={t("organisation.countryHint")} value={value("country")} onChange={write("country")} options={[{ value: "", label: t("organisation.noCountry") }, ...including(choices.country, value("country"))]} error={error("country")} />
      <ChoiceField label={t("organisation.timeZone")} value={value("timeZone")} onChange={write("timeZone")} options={including(choices.timeZone, value("timeZone"))} error={error("timeZone")} />
      {saved.storedFiles > 0 && <p className="quiet small">{t("organisation.stored", { size: fileSize(saved.storedBytes, i18n.language), number: count(saved.storedFiles, i18n.language) })}</p>}
      {refusal.now && <p role="alert">{t("organisation.clash")}</p>}
      {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
      <div className="row wrap">
        <Button type="submit" loading={change.isPending} disabled={!edited}>
          {t("organisation.save")}
        </Button>
        {edited && (
          <Button
            variant="subtle"
            onClick={() => {
              draft.drop();
              setRefusal(NONE);
              change.reset();
            }}
          >
            {t("organisation.discard")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The organisation's name, currency, country and time zone, for administrators. */
export function OrganisationCard() {
  const { t } = useTranslation();
  const query = useQuery(organisationQuery);
  return (
    <section className={styles.card} aria-label={t("organisation.title")}>
      <h2>{t("organisation.title")}</h2>
      {query.isPending && <Loading rows={4} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Form saved={query.data} />}
    </section>
  );
}
