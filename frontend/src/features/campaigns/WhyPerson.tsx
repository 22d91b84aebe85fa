import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PersonPicker } from "@/components/PersonPicker";
import { Failed, Loading } from "@/components/States";
import { whyQuery, type Judged } from "./api";
import styles from "./Campaigns.module.css";

const GROUPS = { AND: "campaigns.judged.all_AND", OR: "campaigns.judged.all_OR", NOT: "campaigns.judged.all_NOT" } as const;

function Mark({ holds }: { holds: boolean }) {
  const { t } = useTranslation();
  const Symbol = holds ? IconCircleCheck : IconCircleX;
  return (
    <>
      <Symbol size={16} aria-hidden />
      <span className="hidden-text">{t(holds ? "campaigns.judged.held" : "campaigns.judged.failed")}</span>
    </>
  );
}

/** A part of the rule, as it was judged at the launch. */
function Tree({ part }: { part: Judged }) {
  const { t } = useTranslation();
  const [only, ...others] = part.conditions ?? [];
  if (only && others.length === 0 && part.operator !== "NOT") return <Tree part={only} />;
  return (
    <>
      <li data-ok={part.holds}>
        <Mark holds={part.holds} />
        <span>{part.conditions ? t(GROUPS[part.operator as keyof typeof GROUPS]) : part.text}</span>
      </li>
      {part.conditions && (
        <li>
          <ul className={styles.why} data-inner>
            {part.conditions.map((each, index) => (
              <Tree key={index} part={each} />
            ))}
          </ul>
        </li>
      )}
    </>
  );
}

function Verdict({ campaignId, contactId }: { campaignId: string; contactId: string }) {
  const { t } = useTranslation();
  const query = useQuery(whyQuery(campaignId, contactId));
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack tight" role="status">
      <strong>{query.data.sentence}</strong>
      <ol className={styles.why}>
        {query.data.steps.map((step, index) => (
          <li key={`${step.code} ${index}`} data-ok={step.ok}>
            {step.ok ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleX size={16} aria-hidden />}
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
      {query.data.rule && (
        <details className={styles.rule}>
          <summary>{t("campaigns.allConditions")}</summary>
          <ul className={styles.why}>
            <Tree part={query.data.rule.tree} />
          </ul>
        </details>
      )}
    </div>
  );
}

/** "Why did Ana not get it?" */
export function WhyPerson({ campaignId, contactId, onPick }: { campaignId: string; contactId?: string; onPick: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-label={t("campaigns.whyWho")}>
      <PersonPicker label={t("campaigns.whyWho")} onPick={(person) => onPick(person.id)} />
      {contactId && <Verdict campaignId={campaignId} contactId={contactId} />}
    </section>
  );
}
