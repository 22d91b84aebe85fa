/** What the lists have in common: fields that every record has, views that everybody wants. */
import type { FieldInfo } from "@/lib/fields";
import type { BuiltInView } from "./spec";

export const owner: FieldInfo = { name: "ownerId", label: "Owner", type: "user" };

export const stamps: FieldInfo[] = [
  { name: "createdAt", label: "Created", type: "moment" },
  { name: "changedAt", label: "Changed", type: "moment" },
];

/** The sorting at first: the latest change on top. */
export const changed = "-changedAt";

export const mine: BuiltInView = { id: "mine", filter: (userId) => ({ field: "ownerId", operator: "in", value: [userId] }) };
export const recent: BuiltInView = { id: "recent", filter: () => ({ field: "changedAt", operator: "within_days", value: 7 }), sort: changed };

/** Rules may ask for these, but no record holds them: they are no columns. */
export const ASKED_ONLY = ["company"];
