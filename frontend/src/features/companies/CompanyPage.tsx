import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RecordView } from "@/components/record/RecordView";
import { Related } from "@/components/record/Related";
import { COMPANIES } from "./list";

const FACTS = ["name", "domain", "website", "email", "phone", "industry", "employees", "ownerId", "tags", "street", "city", "region", "postalCode", "country", "description", "createdAt", "changedAt"];

export function CompanyPage() {
  const { t } = useTranslation();
  const { companyId } = useParams({ from: "/shell/companies/$companyId" });
  return (
    <RecordView
      key={companyId}
      spec={COMPANIES}
      id={companyId}
      back="/companies"
      backLabel={t("places.companies")}
      facts={FACTS}
      aside={(company) => (
        <>
          <Related title={t("record.people")} noun="contacts" field="companyId" id={company.id} />
          <Related title={t("record.deals")} noun="deals" field="companyId" id={company.id} />
        </>
      )}
    />
  );
}
