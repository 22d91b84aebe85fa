/** The list of deals. */
import { IconTargetArrow } from "@tabler/icons-react";
import { mine, owner, recent, stamps } from "@/components/records/common";
import type { ListSpec } from "@/components/records/spec";
import type { FieldInfo } from "@/lib/fields";
import type { Pipeline } from "./api";

const STATUSES = ["open", "won", "lost"];

/** The deal's fields, known before the server was asked for all of them. */
export const DEAL_FIELDS: FieldInfo[] = [
  { name: "name", label: "Name", type: "text", filterable: true, sortable: true, editable: true, required: true },
  { name: "stageId", label: "Stage", type: "text", filterable: true, sortable: true },
  { name: "pipelineId", label: "Pipeline", type: "reference", refersTo: "pipelines", filterable: true, sortable: true },
  { name: "status", label: "Status", type: "choice", choices: STATUSES, filterable: true, sortable: true },
  { name: "amount", label: "Amount", type: "money", filterable: true, sortable: true, editable: true },
  { name: "expectedCloseOn", label: "Expected close", type: "date", filterable: true, sortable: true, editable: true },
  { name: "contactId", label: "Contact", type: "reference", refersTo: "contacts", filterable: true, editable: true },
  { name: "companyId", label: "Company", type: "reference", refersTo: "companies", filterable: true, editable: true },
  owner,
  ...stamps,
];

export const DEALS: ListSpec = {
  noun: "deals",
  icon: IconTargetArrow,
  fields: DEAL_FIELDS,
  columns: ["name", "stageId", "status", "amount", "expectedCloseOn", "contactId", "companyId", "ownerId"],
  sort: "-changedAt",
  views: [{ id: "open", filter: () => ({ field: "status", operator: "in", value: ["open"] }) }, mine, recent],
  title: (deal) => String(deal.name || deal.id),
  href: (deal) => `/deals/${deal.id}`,
  brief: ["stageId", "amount", "expectedCloseOn"],
  badge: "status",
};

/** What the ids in a deal are called: its pipeline and its stage. */
export function labelsOf(pipelines: readonly Pipeline[]) {
  const several = pipelines.length > 1;
  const stages = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, several ? `${stage.name} (${pipeline.name})` : stage.name]));
  return { stageId: Object.fromEntries(stages), pipelineId: Object.fromEntries(pipelines.map(({ id, name }) => [id, name])) } as Record<string, Record<string, string>>;
}
