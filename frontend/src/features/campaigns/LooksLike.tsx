import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { MailPreview } from "@/components/mail/MailPreview";
import { usePreview } from "@/components/rules/preview";
import { asProblem } from "@/lib/problem";
import styles from "./Campaigns.module.css";
import { audienceOf, type Text, type Written } from "./plan";
import { looksQuery, type Looks } from "./writing";

const PAUSE_MS = 300;
/** A narrow telephone's, which fits beside the form. */
const WIDTH = 304;

function Letter({ looks }: { looks: Looks }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.letter}>
        {looks.subject && <strong>{looks.subject}</strong>}
        {!looks.html && <p className={styles.said}>{looks.text}</p>}
      </div>
      {looks.html && <MailPreview title={t("campaigns.preview")} html={looks.html} width={WIDTH} dark={false} />}
      {looks.warnings.map((warning) => {
        const said = typeof warning === "string" ? warning : (warning.detail ?? warning.text ?? "");
        return (
          <p key={said} className={styles.gap}>
            {said}
          </p>
        );
      })}
    </>
  );
}

/** What it looks like for whom, as far as it can be told. */
function useLooks(written: Written, text: Text, chosen: string) {
  const people = usePreview(audienceOf(written)).data?.sample ?? [];
  const person = people.find((each) => each.id === chosen) ?? people[0];
  const [words] = useDebouncedValue(JSON.stringify({ channel: written.channel, subject: text.subject, message: text.message, html: written.html }), PAUSE_MS);
  const asked = JSON.parse(words) as Parameters<typeof looksQuery>[0];
  const empty = asked.message.trim() === "";
  const query = useQuery({ ...looksQuery(asked, person?.id ?? null), enabled: !empty, placeholderData: keepPreviousData });
  return { people, person, empty, looks: empty ? undefined : query.data, problem: query.error ? asProblem(query.error) : null };
}

/** The message as one of these people gets it. */
export function LooksLike({ written, text }: { written: Written; text: Text }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  const { people, person, empty, looks, problem } = useLooks(written, text, chosen);
  if (problem?.status === 404) return null;
  return (
    <aside className={styles.looks} aria-label={t("campaigns.preview")}>
      <h2>{t("campaigns.preview")}</h2>
      {people.length > 0 && <ChoiceField label={t("campaigns.person")} value={person?.id ?? ""} onChange={setChosen} options={people.map(({ id, name, email }) => ({ value: id, label: name ?? email ?? id }))} />}
      {!looks && !problem && <p className="quiet">{t(empty ? "campaigns.previewEmpty" : "campaigns.previewComes")}</p>}
      {problem && (
        <p role="alert" className={styles.gap}>
          {problem.errors[0]?.detail ?? problem.message}
        </p>
      )}
      {looks && <Letter looks={looks} />}
    </aside>
  );
}
