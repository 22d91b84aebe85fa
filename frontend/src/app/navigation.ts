/** The places of the site: where they are, who is offered them, and the keys that lead there. */
import {
  IconAddressBook,
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconForms,
  IconHeadset,
  IconHistory,
  IconInbox,
  IconMailCog,
  IconMailShare,
  IconMessageBolt,
  IconMessageCheck,
  IconPackage,
  IconProgressCheck,
  IconRobot,
  IconRoute,
  IconSeedling,
  IconSettings,
  IconSparkles,
  IconSpeakerphone,
  IconStack2,
  IconTableImport,
  IconTargetArrow,
  IconTemplate,
  IconTimeline,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
  type Icon,
} from "@tabler/icons-react";
import type { Role } from "@/lib/roles";

export interface Place {
  to: "/inbox" | "/desk" | "/tasks" | "/deals" | "/dashboard" | "/contacts" | "/companies" | "/leads" | "/catalogue" | "/answers" | "/saved-replies" | "/assistant" | "/channels" | "/queues" | "/users" | "/settings" | "/settings/pipelines" | "/settings/fields" | "/settings/sending" | "/imports" | "/operations" | "/duplicates" | "/quality" | "/audit" | "/segments" | "/campaigns" | "/journeys" | "/templates";
  name: "inbox" | "desk" | "tasks" | "deals" | "dashboard" | "contacts" | "companies" | "leads" | "catalogue" | "answers" | "savedReplies" | "assistant" | "channels" | "queues" | "users" | "settings" | "pipelines" | "customFields" | "sending" | "imports" | "operations" | "duplicates" | "quality" | "audit" | "segments" | "campaigns" | "journeys" | "templates";
  icon: Icon;
  /** The second key after `g`. */
  key: string;
  group: "work" | "knowledge" | "settings";
  role: Role;
}

export const PLACES: Place[] = [
  { to: "/inbox", name: "inbox", icon: IconInbox, key: "i", group: "work", role: "rep" },
  { to: "/desk", name: "desk", icon: IconHeadset, key: "0", group: "work", role: "rep" },
  { to: "/tasks", name: "tasks", icon: IconChecklist, key: "t", group: "work", role: "rep" },
  { to: "/deals", name: "deals", icon: IconTargetArrow, key: "d", group: "work", role: "rep" },
  { to: "/contacts", name: "contacts", icon: IconAddressBook, key: "c", group: "work", role: "rep" },
  { to: "/companies", name: "companies", icon: IconBuilding, key: "o", group: "work", role: "rep" },
  { to: "/leads", name: "leads", icon: IconSeedling, key: "l", group: "work", role: "rep" },
  { to: "/segments", name: "segments", icon: IconUsersPlus, key: "n", group: "work", role: "manager" },
  { to: "/campaigns", name: "campaigns", icon: IconSpeakerphone, key: "k", group: "work", role: "manager" },
  { to: "/journeys", name: "journeys", icon: IconRoute, key: "v", group: "work", role: "manager" },
  { to: "/templates", name: "templates", icon: IconTemplate, key: "z", group: "work", role: "manager" },
  { to: "/dashboard", name: "dashboard", icon: IconChartBar, key: "f", group: "work", role: "rep" },
  { to: "/catalogue", name: "catalogue", icon: IconPackage, key: "p", group: "knowledge", role: "rep" },
  { to: "/answers", name: "answers", icon: IconMessageCheck, key: "a", group: "knowledge", role: "rep" },
  { to: "/saved-replies", name: "savedReplies", icon: IconMessageBolt, key: "1", group: "knowledge", role: "rep" },
  { to: "/assistant", name: "assistant", icon: IconRobot, key: "g", group: "knowledge", role: "rep" },
  { to: "/imports", name: "imports", icon: IconTableImport, key: "m", group: "settings", role: "manager" },
  { to: "/operations", name: "operations", icon: IconProgressCheck, key: "j", group: "settings", role: "rep" },
  { to: "/duplicates", name: "duplicates", icon: IconUsers, key: "b", group: "knowledge", role: "rep" },
  { to: "/quality", name: "quality", icon: IconSparkles, key: "w", group: "knowledge", role: "rep" },
  { to: "/channels", name: "channels", icon: IconMailCog, key: "h", group: "settings", role: "admin" },
  { to: "/audit", name: "audit", icon: IconHistory, key: "r", group: "settings", role: "manager" },
  { to: "/queues", name: "queues", icon: IconStack2, key: "q", group: "settings", role: "admin" },
  { to: "/users", name: "users", icon: IconUsersGroup, key: "u", group: "settings", role: "admin" },
  { to: "/settings/sending", name: "sending", icon: IconMailShare, key: "x", group: "settings", role: "manager" },
  { to: "/settings/pipelines", name: "pipelines", icon: IconTimeline, key: "y", group: "settings", role: "admin" },
  { to: "/settings/fields", name: "customFields", icon: IconForms, key: "e", group: "settings", role: "admin" },
  { to: "/settings", name: "settings", icon: IconSettings, key: "s", group: "settings", role: "rep" },
];
