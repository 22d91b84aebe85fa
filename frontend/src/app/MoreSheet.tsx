import { IconLogout } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { Availability } from "./Availability";
import { PLACES } from "./navigation";
import { signOut } from "./signOut";
import styles from "./Sheets.module.css";

const IN_BAR = ["inbox", "contacts", "catalogue"];

/** On a phone: the places that found no room in the bar. */
export function MoreSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <Dialog title={user?.name ?? t("shell.more")} onClose={onClose}>
      <Availability />
      <nav aria-label={t("shell.more")}>
        <ul className={styles.list}>
          {PLACES.filter((place) => !IN_BAR.includes(place.name) && atLeast(user, place.role)).map((place) => (
            <li key={place.to}>
              <Link to={place.to} className={styles.item} onClick={onClose}>
                <place.icon size={20} stroke={1.8} aria-hidden />
                {t(`places.${place.name}`)}
              </Link>
            </li>
          ))}
          <li>
            <button type="button" className={styles.item} onClick={() => void signOut()}>
              <IconLogout size={20} aria-hidden />
              {t("session.signOut")}
            </button>
          </li>
        </ul>
      </nav>
    </Dialog>
  );
}

