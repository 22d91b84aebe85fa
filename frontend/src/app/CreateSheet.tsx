import { IconAddressBook, IconBuilding, IconChecklist, IconMailPlus, IconMessagePlus, IconPackageImport, IconSeedling, IconTargetArrow, IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { atLeast, type Role } from "@/lib/roles";
import { useUser } from "@/lib/session";
import styles from "./Sheets.module.css";

const CREATES = [
  { to: "/contacts", what: "contact", icon: IconAddressBook, role: "rep" },
  { to: "/companies", what: "company", icon: IconBuilding, role: "rep" },
  { to: "/leads", what: "lead", icon: IconSeedling, role: "rep" },
  { to: "/deals", what: "deal", icon: IconTargetArrow, role: "rep" },
  { to: "/tasks", what: "task", icon: IconChecklist, role: "rep" },
  { to: "/answers", what: "answer", icon: IconMessagePlus, role: "manager" },
  { to: "/catalogue", what: "source", icon: IconPackageImport, role: "manager" },
  { to: "/channels", what: "channel", icon: IconMailPlus, role: "admin" },
  { to: "/users", what: "user", icon: IconUserPlus, role: "admin" },
] as const satisfies readonly { to: string; what: string; icon: unknown; role: Role }[];

/** `c`: what can be made, each leading to its form. */
export function CreateSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <Dialog title={t("shell.create")} onClose={onClose}>
      <ul className={styles.list}>
        {CREATES.filter((create) => atLeast(user, create.role)).map((create) => (
          <li key={create.what}>
            <Link to={create.to} search={{ new: "1" }} className={styles.item} onClick={onClose}>
              <create.icon size={20} stroke={1.8} aria-hidden />
              {t(`creates.${create.what}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
