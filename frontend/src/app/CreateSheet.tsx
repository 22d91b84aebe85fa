import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { CREATES, formOf } from "./creates";
import styles from "./Sheets.module.css";

/** `c`: what can be made, each leading to its form. */
export function CreateSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <Dialog title={t("shell.create")} onClose={onClose}>
      <ul className={styles.list}>
        {CREATES.filter((create) => atLeast(user, create.role)).map((create) => (
          <li key={create.what}>
            <Link to={create.to} search={{ new: formOf(create.what) }} className={styles.item} onClick={onClose}>
              <create.icon size={20} stroke={1.8} aria-hidden />
              {t(`creates.${create.what}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
