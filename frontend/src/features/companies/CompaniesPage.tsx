import { useRouter } from "@tanstack/react-router";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { COMPANIES } from "./list";
import { NewCompanyDialog } from "./NewCompanyDialog";

export function CompaniesPage() {
  const { history } = useRouter();
  return <RecordsPage spec={COMPANIES} bulkActions={useBulkActions()} create={(props) => <NewCompanyDialog {...props} />} onCreated={(company) => history.replace(COMPANIES.href(company))} />;
}
