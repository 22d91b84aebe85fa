import { useTranslation } from "react-i18next";
import { CreateDialog } from "@/components/records/CreateDialog";
import type { CreateProps } from "@/components/records/RecordsPage";
import { COMPANIES } from "./list";

function bodyOf({ name = "", website = "", phone = "", city = "" }: Record<string, string>): Record<string, unknown> {
  return { name: name.trim(), ...(website.trim() && { website: website.trim() }), ...(phone.trim() && { phone: phone.trim() }), ...(city.trim() && { city: city.trim() }) };
}

export function NewCompanyDialog(props: CreateProps) {
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
