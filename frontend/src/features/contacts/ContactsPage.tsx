import { useNavigate } from "@tanstack/react-router";
import { lazy } from "react";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { CONTACTS } from "./list";

const NewContactDialog = lazy(async () => ({ default: (await import("./NewContactDialog")).NewContactDialog }));

export function ContactsPage() {
  const navigate = useNavigate();
  return (
    <RecordsPage
      spec={CONTACTS}
      bulkActions={useBulkActions()}
      create={(props) => <NewContactDialog {...props} />}
      onCreated={({ id }) => void navigate({ to: "/contacts/$contactId", params: { contactId: id } })}
    />
  );
}
