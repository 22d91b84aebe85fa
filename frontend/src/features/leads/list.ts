/** The list of leads. */
import { IconSeedling } from "@tabler/icons-react";
import { mine, owner, recent, stamps } from "@/components/records/common";
import type { ListSpec } from "@/components/records/spec";
import type { FieldInfo } from "@/lib/fields";

const STATUSES = ["new", "working", "qualified", "unqualified", "converted"];
const OPEN = ["new", "working", "qualified"];

const FIELDS: FieldInfo[] = [
  { name: "title", label: "Title", type: "text" },
  { name: "name", label: "Name", type: "text" },
  { name: "companyName", label: "Company", type: "text" },
  { name: "email", label: "E-mail", type: "email" },
  { name: "phone", label: "Phone", type: "phone" },
  { name: "status", label: "Status", type: "choice", choices: STATUSES },
  { name: "source", label: "Source", type: "text" },
  { name: "amount", label: "Amount", type: "money" },
  owner,
  ...stamps,
];

export const LEADS: ListSpec = {
  noun: "leads",
  icon: IconSeedling,
  fields: FIELDS,
  columns: ["title", "name", "companyName", "status", "amount", "ownerId", "createdAt"],
  sort: "-createdAt",
  views: [{ id: "open", filter: () => ({ field: "status", operator: "in", value: OPEN }) }, mine, recent],
  title: (lead) => String(lead.title || lead.name || lead.email || lead.id),
  face: (lead) => String(lead.name || lead.companyName || ""),
  href: (lead) => `/leads/${lead.id}`,
  brief: ["name", "companyName", "source"],
  badge: "status",
};
