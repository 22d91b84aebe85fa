import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CreateDialog } from "@/components/records/CreateDialog";
import { RecordsPage, type CreateProps } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { COMPANIES } from "./list";

function bodyOf({ name = "", website = "", phone = "", city = "" }: Record<string, string>): Record<string, unknown> {
  return { name: name.trim(), ...(website.trim() && { website: website.trim() }), ...(phone.trim() && { phone: phone.trim() }), ...(city.trim() && { city: city.trim() }) };
}

function NewCompanyDialog(props: CreateProps) {
  const { t } = useTranslation();
  return (
    <CreateDialog
      {...props}
      noun="companies"
      title={t("records.nouns.companies.add")}
      form={[
        { name: "name", label: t("fields.name") },
        { name: "website", label: t("records.fields.website"), hint: t("companies.websiteHint") },
        { name: "phone", label: t("fields.phone"), type: "tel" },
        { name: "city", label: t("fields.city") },
      ]}
      bodyOf={bodyOf}
      said={(company) => t("records.added", { name: COMPANIES.title(company) })}
      href={(id) => `/companies/${id}`}
    />
  );
}

export function CompaniesPage() {
  const { history } = useRouter();
  return <RecordsPage spec={COMPANIES} bulkActions={useBulkActions()} create={(props) => <NewCompanyDialog {...props} />} onCreated={(company) => history.push(COMPANIES.href(company))} />;
}
