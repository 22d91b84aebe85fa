import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PersonPicker } from "@/components/PersonPicker";
import { Failed, Loading } from "@/components/States";
import { whyQuery } from "./api";
import styles from "./Campaigns.module.css";

function Verdict({ campaignId, contactId }: { campaignId: string; contactId: string }) {
  const query = useQuery(whyQuery(campaignId, contactId));
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack tight" role="status">
      <strong>{query.data.sentence}</strong>
      <ol className={styles.why}>
        {query.data.steps.map((step) => (
          <li key={step.code} data-ok={step.ok}>
            {step.ok ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleX size={16} aria-hidden />}
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
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
