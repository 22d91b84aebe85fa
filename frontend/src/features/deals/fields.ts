/** The deal's fields, known before the server was asked for all of them. */
import type { FieldInfo } from "@/lib/fields";

export const DEAL_FIELDS: FieldInfo[] = [
  { name: "name", label: "Name", type: "text", filterable: true, sortable: true, editable: true, required: true },
  { name: "amount", label: "Amount", type: "money", filterable: true, sortable: true, editable: true },
  { name: "expectedCloseOn", label: "Expected close", type: "date", filterable: true, sortable: true, editable: true },
  { name: "contactId", label: "Contact", type: "reference", refersTo: "contacts", filterable: true, editable: true },
  { name: "companyId", label: "Company", type: "reference", refersTo: "companies", filterable: true, editable: true },
  { name: "ownerId", label: "Owner", type: "user", filterable: true, editable: true },
];
