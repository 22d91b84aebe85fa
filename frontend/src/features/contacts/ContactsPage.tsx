import { useNavigate } from "@tanstack/react-router";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { CONTACTS } from "./list";
import { NewContactDialog } from "./NewContactDialog";

export function ContactsPage() {
  const navigate = useNavigate();
  return (
    <RecordsPage
      spec={CONTACTS}
      bulkActions={useBulkActions()}
      create={(props) => <NewContactDialog {...props} />}
      onCreated={({ id }) => void navigate({ to: "/contacts/$contactId", params: { contactId: id }, replace: true })}
    />
  );
}
