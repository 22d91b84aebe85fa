import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { RecordsPage } from "@/components/records/RecordsPage";
import { useBulkActions } from "@/components/records/useBulkActions";
import { pipelinesQuery, type Pipeline } from "./api";
import { DEALS } from "./list";
import { NewDealDialog } from "./NewDealDialog";
import { Switch } from "./Switch";

/** What the ids in a deal are called: its pipeline and its stage. */
export function labelsOf(pipelines: readonly Pipeline[]) {
  const several = pipelines.length > 1;
  const stages = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, several ? `${stage.name} (${pipeline.name})` : stage.name]));
  return { stageId: Object.fromEntries(stages), pipelineId: Object.fromEntries(pipelines.map(({ id, name }) => [id, name])) } as Record<string, Record<string, string>>;
}

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
