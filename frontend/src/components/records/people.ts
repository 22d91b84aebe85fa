/** The list of contacts, wherever people are listed. */
import { IconAddressBook } from "@tabler/icons-react";
import { changed, mine, owner, recent, stamps } from "./common";
import type { ListSpec } from "./spec";
import type { FieldInfo } from "@/lib/fields";

export const LIFECYCLES = ["lead", "qualified", "customer", "churned"];

const FIELDS: FieldInfo[] = [
  { name: "name", label: "Name", type: "text" },
  { name: "email", label: "E-mail", type: "email" },
  { name: "phone", label: "Phone", type: "phone" },
  { name: "lifecycle", label: "Stage", type: "choice", choices: LIFECYCLES },
  { name: "city", label: "City", type: "text" },
  { name: "tags", label: "Tags", type: "tags" },
  { name: "totalSpends", label: "Total spent", type: "money" },
  owner,
  ...stamps,
];

export const CONTACTS: ListSpec = {
  noun: "contacts",
  icon: IconAddressBook,
  fields: FIELDS,
  columns: ["name", "email", "lifecycle", "tags", "ownerId", "totalSpends", "changedAt"],
  sort: changed,
  views: [mine, { id: "customers", filter: () => ({ field: "lifecycle", operator: "in", value: ["customer"] }) }, recent],
  title: (contact) => String(contact.name || contact.email || contact.phone || contact.id),
  href: (contact) => `/contacts/${contact.id}`,
  brief: ["email", "city", "phone"],
  badge: "lifecycle",
};
