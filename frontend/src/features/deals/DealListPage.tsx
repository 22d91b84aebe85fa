import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { later } from "@/lib/later";
import { pipelinesQuery } from "./api";
import { DEALS, labelsOf } from "./list";
import { Switch } from "./Switch";

const NewDealDialog = later(async () => (await import("./NewDealDialog")).NewDealDialog);

/** All deals, closed ones too, as a list with filters, views and sorting. */
export function DealListPage() {
  const { history } = useRouter();
  const { data } = useQuery(pipelinesQuery);
  const first = data?.[0];
  const spec = useMemo(() => ({ ...DEALS, labels: labelsOf(data ?? []) }), [data]);
  return (
    <RecordsPage
      spec={spec}
      bulkActions={useBulkActions()}
      extra={<Switch />}
      create={({ onClose }) => first && <NewDealDialog pipeline={first} stageId="" onClose={onClose} onCreated={(deal) => history.push(`/deals/${deal.id}`)} />}
    />
  );
}
