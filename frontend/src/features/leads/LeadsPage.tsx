import { useRouter } from "@tanstack/react-router";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { later } from "@/lib/later";
import { LEADS } from "./list";

const NewLeadDialog = later(async () => (await import("./NewLeadDialog")).NewLeadDialog);

export function LeadsPage() {
  const { history } = useRouter();
  return <RecordsPage spec={LEADS} bulkActions={useBulkActions()} create={(props) => <NewLeadDialog {...props} />} onCreated={(lead) => history.replace(LEADS.href(lead))} />;
}
