import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecordView } from "@/components/record/RecordView";
import { HrefLink } from "@/components/HrefLink";
import { Tag } from "@/components/Tag";
import type { AnyRecord } from "@/lib/fields";
import { later } from "@/lib/later";
import { LEADS } from "./list";
import { OriginCard } from "./OriginCard";

const ConvertDialog = later(async () => (await import("./ConvertDialog")).ConvertDialog);

const FACTS = ["title", "name", "email", "phone", "companyName", "interest", "status", "source", "consentText", "amount", "ownerId", "tags", "note", "createdAt", "changedAt"];

/** Turn it into a contact, a company and a deal; or the way to what it became. */
function Convert({ lead }: { lead: AnyRecord }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const became = lead.converted as { contactId: string } | null;
  if (became) return <HrefLink href={`/contacts/${became.contactId}`}>{t("record.converted")}</HrefLink>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("record.convert")}</Button>
      {open && <ConvertDialog lead={lead} onClose={() => setOpen(false)} />}
    </>
  );
}

export function LeadPage() {
  const { t } = useTranslation();
  const { leadId } = useParams({ from: "/shell/leads/$leadId" });
  return (
    <RecordView
      key={leadId}
      spec={LEADS}
      id={leadId}
      back="/leads"
      backLabel={t("places.leads")}
      facts={FACTS}
      subtitle={(lead) => <Tag tone="info">{t(`records.choices.${String(lead.status)}`, { defaultValue: String(lead.status) })}</Tag>}
      actions={(lead) => <Convert lead={lead} />}
      aside={(lead) => <OriginCard lead={lead} />}
    />
  );
}
