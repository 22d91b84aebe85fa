import { useRouter } from "@tanstack/react-router";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { later } from "@/lib/later";
import { COMPANIES } from "./list";

const NewCompanyDialog = later(async () => (await import("./NewCompanyDialog")).NewCompanyDialog);

export function CompaniesPage() {
  const { history } = useRouter();
  return <RecordsPage spec={COMPANIES} bulkActions={useBulkActions()} create={(props) => <NewCompanyDialog {...props} />} onCreated={(company) => history.replace(COMPANIES.href(company))} />;
}
