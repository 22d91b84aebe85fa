/** What can be made from anywhere; each place opens its form at `?new=1`, the second form of a place at its name. */
import { IconAddressBook, IconBuilding, IconChecklist, IconMailPlus, IconMessagePlus, IconPackage, IconPackageImport, IconRoute, IconSeedling, IconSpeakerphone, IconTargetArrow, IconUserPlus, IconUsersPlus } from "@tabler/icons-react";
import type { Role } from "@/lib/roles";

export const CREATES = [
  { to: "/contacts", what: "contact", icon: IconAddressBook, role: "rep" },
  { to: "/companies", what: "company", icon: IconBuilding, role: "rep" },
  { to: "/leads", what: "lead", icon: IconSeedling, role: "rep" },
  { to: "/deals", what: "deal", icon: IconTargetArrow, role: "rep" },
  { to: "/tasks", what: "task", icon: IconChecklist, role: "rep" },
  { to: "/segments", what: "segment", icon: IconUsersPlus, role: "manager" },
  { to: "/campaigns", what: "campaign", icon: IconSpeakerphone, role: "manager" },
  { to: "/journeys", what: "journey", icon: IconRoute, role: "manager" },
  { to: "/answers", what: "answer", icon: IconMessagePlus, role: "manager" },
  { to: "/catalogue", what: "product", icon: IconPackage, role: "manager" },
  { to: "/catalogue", what: "source", icon: IconPackageImport, role: "manager" },
  { to: "/channels", what: "channel", icon: IconMailPlus, role: "admin" },
  { to: "/users", what: "user", icon: IconUserPlus, role: "admin" },
] as const satisfies readonly { to: string; what: string; icon: unknown; role: Role }[];

/** What the address of the place says of its form. */
export function formOf(what: (typeof CREATES)[number]["what"]): string {
  return what === "product" ? "product" : "1";
}
