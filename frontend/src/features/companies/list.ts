/** The list of companies. */
import { IconBuilding } from "@tabler/icons-react";
import { changed, mine, owner, recent, stamps } from "@/components/records/common";
import type { ListSpec } from "@/components/records/spec";
import type { FieldInfo } from "@/lib/fields";

const FIELDS: FieldInfo[] = [
  { name: "name", label: "Name", type: "text" },
  { name: "domain", label: "Domain", type: "text" },
  { name: "industry", label: "Industry", type: "text" },
  { name: "employees", label: "Employees", type: "number" },
  { name: "city", label: "City", type: "text" },
  { name: "country", label: "Country", type: "text" },
  { name: "tags", label: "Tags", type: "tags" },
  owner,
  ...stamps,
];

export const COMPANIES: ListSpec = {
  noun: "companies",
  icon: IconBuilding,
  fields: FIELDS,
  columns: ["name", "domain", "industry", "employees", "city", "ownerId", "changedAt"],
  sort: changed,
  views: [mine, recent],
  title: (company) => String(company.name || company.domain || company.id),
  href: (company) => `/companies/${company.id}`,
  brief: ["industry", "city", "domain"],
};
