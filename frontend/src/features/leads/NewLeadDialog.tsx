import { useTranslation } from "react-i18next";
import { CreateDialog } from "@/components/records/CreateDialog";
import type { CreateProps } from "@/components/records/RecordsPage";
import { LEADS } from "./list";

/** The first field takes whatever is at hand: a name, or an address. */
function bodyOf({ who = "", ...rest }: Record<string, string>): Record<string, unknown> {
  const typed = who.trim();
  const isAddress = /^\S+@\S+\.\S+$/.test(typed);
  const others = Object.entries(rest).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
  return { ...(isAddress ? { email: typed } : { name: typed }), ...Object.fromEntries(others) };
}

export function NewLeadDialog(props: CreateProps) {
  const { t } = useTranslation();
  return (
    <CreateDialog
      {...props}
      noun="leads"
      title={t("records.nouns.leads.add")}
      form={[
        { name: "who", label: t("contacts.nameOrEmail") },
        { name: "companyName", label: t("records.fields.companyName") },
        { name: "interest", label: t("records.fields.interest"), hint: t("leads.interestHint") },
        { name: "email", label: t("fields.email"), type: "email" },
        { name: "phone", label: t("fields.phone"), type: "tel" },
        { name: "source", label: t("records.fields.source") },
      ]}
      bodyOf={bodyOf}
      said={(lead) => t("records.added", { name: LEADS.title(lead) })}
      href={(id) => `/leads/${id}`}
    />
  );
}
