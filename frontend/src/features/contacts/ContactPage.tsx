import { useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { RecordView } from "@/components/record/RecordView";
import { Related } from "@/components/record/Related";
import { Tag } from "@/components/Tag";
import { withTexts } from "@/lib/i18n";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { CONTACTS } from "./list";

const MayWeWrite = lazy(async () => ({ default: (await withTexts("consent", import("@/components/consent/MayWeWrite"))).MayWeWrite }));
const Erase = lazy(async () => ({ default: (await withTexts("privacy", import("./Erase"))).Erase }));

const FACTS = [
  "name", "email", "emails", "phone", "phones", "companyId", "jobTitle", "lifecycle", "ownerId", "tags", "street", "city", "region", "postalCode", "country", "source",
  "totalSpends", "orderCount", "averageOrder", "visits", "lastVisit", "lastOrderAt", "qualityScore", "externalId", "createdAt", "changedAt",
];

export function ContactPage() {
  const { t } = useTranslation();
  const user = useUser();
  const { contactId } = useParams({ from: "/shell/contacts/$contactId" });
  return (
    <RecordView
      key={contactId}
      spec={CONTACTS}
      id={contactId}
      back="/contacts"
      backLabel={t("places.contacts")}
      facts={FACTS}
      subtitle={(contact) => (
        <>
          {typeof contact.email === "string" && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          {typeof contact.phone === "string" && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
          <Tag tone="info">{t(`contacts.lifecycles.${String(contact.lifecycle)}`, { defaultValue: String(contact.lifecycle) })}</Tag>
        </>
      )}
      aside={(contact) => (
        <>
          <Related title={t("record.deals")} noun="deals" field="contactId" id={contact.id} />
          <Suspense fallback={null}>
            <MayWeWrite contactId={contact.id} />
          </Suspense>
        </>
      )}
      last={(contact) =>
        atLeast(user, "admin") && (
          <Suspense fallback={null}>
            <Erase contactId={contact.id} name={CONTACTS.title(contact)} />
          </Suspense>
        )
      }
    />
  );
}
