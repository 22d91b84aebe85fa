/** The places of the site: where they are, who is offered them, and the keys that lead there. */
import {
  IconAddressBook,
  IconChecklist,
  IconInbox,
  IconMailCog,
  IconMessageCheck,
  IconPackage,
  IconSettings,
  IconStack2,
  IconUsersGroup,
  type Icon,
} from "@tabler/icons-react";
import type { Role } from "@/lib/roles";

export interface Place {
  to: "/inbox" | "/tasks" | "/contacts" | "/catalogue" | "/answers" | "/channels" | "/queues" | "/users" | "/settings";
  name: "inbox" | "tasks" | "contacts" | "catalogue" | "answers" | "channels" | "queues" | "users" | "settings";
  icon: Icon;
  /** The second key after `g`. */
  key: string;
  group: "work" | "knowledge" | "settings";
  role: Role;
}

export const PLACES: Place[] = [
  { to: "/inbox", name: "inbox", icon: IconInbox, key: "i", group: "work", role: "rep" },
  { to: "/tasks", name: "tasks", icon: IconChecklist, key: "t", group: "work", role: "rep" },
  { to: "/contacts", name: "contacts", icon: IconAddressBook, key: "c", group: "work", role: "rep" },
  { to: "/catalogue", name: "catalogue", icon: IconPackage, key: "p", group: "knowledge", role: "rep" },
  { to: "/answers", name: "answers", icon: IconMessageCheck, key: "a", group: "knowledge", role: "rep" },
  { to: "/channels", name: "channels", icon: IconMailCog, key: "h", group: "settings", role: "admin" },
  { to: "/queues", name: "queues", icon: IconStack2, key: "q", group: "settings", role: "admin" },
  { to: "/users", name: "users", icon: IconUsersGroup, key: "u", group: "settings", role: "admin" },
  { to: "/settings", name: "settings", icon: IconSettings, key: "s", group: "settings", role: "rep" },
];
