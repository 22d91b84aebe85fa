import { useRouter } from "@tanstack/react-router";
import { lazy } from "react";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { COMPANIES } from "./list";

const NewCompanyDialog = lazy(async () => ({ default: (await import("./NewCompanyDialog")).NewCompanyDialog }));

export function CompaniesPage() {
  const { history } = useRouter();
  return <RecordsPage spec={COMPANIES} bulkActions={useBulkActions()} create={(props) => <NewCompanyDialog {...props} />} onCreated={(company) => history.push(COMPANIES.href(company))} />;
}
