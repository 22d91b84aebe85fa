import { useTranslation } from "react-i18next";
import { CreateDialog } from "@/components/records/CreateDialog";
import type { CreateProps } from "@/components/records/RecordsPage";
import { CONTACTS } from "./list";

/** The first field takes whatever is at hand: a name, or an address. */
function bodyOf({ who = "", email = "", phone = "", jobTitle = "" }: Record<string, string>): Record<string, unknown> {
  const typed = who.trim();
  const isAddress = /^\S+@\S+\.\S+$/.test(typed);
  const address = email.trim() || (isAddress ? typed : "");
  return { name: isAddress ? "" : typed, ...(address && { email: address }), ...(phone.trim() && { phone: phone.trim() }), ...(jobTitle.trim() && { jobTitle: jobTitle.trim() }) };
}

export function NewContactDialog(props: CreateProps) {
  const { t } = useTranslation();
  return (
    <CreateDialog
      {...props}
      noun="contacts"
      title={t("records.nouns.contacts.add")}
      form={[
        { name: "who", label: t("contacts.nameOrEmail") },
        { name: "email", label: t("fields.email"), type: "email" },
        { name: "phone", label: t("fields.phone"), type: "tel" },
        { name: "jobTitle", label: t("records.fields.jobTitle") },
      ]}
      bodyOf={bodyOf}
      said={(contact) => t("records.added", { name: CONTACTS.title(contact) })}
      href={(id) => `/contacts/${id}`}
    />
  );
}
