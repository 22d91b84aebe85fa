import { useRouter } from "@tanstack/react-router";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { LEADS } from "./list";
import { NewLeadDialog } from "./NewLeadDialog";

export function LeadsPage() {
  const { history } = useRouter();
  return <RecordsPage spec={LEADS} bulkActions={useBulkActions()} create={(props) => <NewLeadDialog {...props} />} onCreated={(lead) => history.replace(LEADS.href(lead))} />;
}
