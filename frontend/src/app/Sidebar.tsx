import { ActionIcon } from "@mantine/core";
import { IconLogout, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { Kbd } from "@/components/Kbd";
import { useLiveState } from "@/lib/live";
import { atLeast } from "@/lib/roles";
import type { User } from "@/lib/session";
import { Availability } from "./Availability";
import { Jobs } from "./Jobs";
import { PLACES, type Place } from "./navigation";
import type { Sheet } from "./Shell";
import { signOut } from "./signOut";
import styles from "./Shell.module.css";

const GROUPS = ["work", "knowledge", "settings"] as const;

function PlaceLink({ place }: { place: Place }) {
  const { t } = useTranslation();
  return (
    <Link to={place.to} className={styles.place} activeOptions={{ includeSearch: false, exact: place.to === "/settings" }} title={t(`places.${place.name}`)}>
      <place.icon size={18} stroke={1.8} aria-hidden />
      <span className={styles.label}>{t(`places.${place.name}`)}</span>
    </Link>
  );
}

function LiveState() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <p className={styles.live} title={t(`live.${state}Hint`)}>
      <span className={styles.dot} data-state={state} aria-hidden />
      <span>{t(`live.${state}`)}</span>
    </p>
  );
}

export function Sidebar({ user, open }: { user: User; open: (sheet: Sheet) => void }) {
  const { t } = useTranslation();
  return (
    <header className={styles.side}>
      <p className={styles.brand}>
        <img src="/icon.svg" width={28} height={28} alt="" />
        <span>Mancrel</span>
      </p>
      <button type="button" className={styles.search} onClick={() => open("palette")}>
        <IconSearch size={16} aria-hidden />
        <span className="grow">{t("shell.search")}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Jobs place="side" />
      <nav aria-label={t("shell.places")} className="stack">
        {GROUPS.map((group) => (
          <div key={group} className={styles.places}>
            {group !== "work" && <p className={styles.group}>{t(`places.group.${group}`)}</p>}
            {PLACES.filter((place) => place.group === group && atLeast(user, place.role)).map((place) => (
              <PlaceLink key={place.to} place={place} />
            ))}
          </div>
        ))}
      </nav>
      <div className={styles.foot}>
        <Availability />
        <LiveState />
        <div className={styles.me}>
          <Avatar name={user.name} size={30} />
          <div className="grow">
            <p className="cut" title={user.name}>
              {user.name}
            </p>
            <p className="small quiet">{t(`roles.${user.role}`)}</p>
          </div>
          <ActionIcon variant="subtle" size={32} aria-label={t("session.signOut")} title={t("session.signOut")} onClick={() => void signOut()}>
            <IconLogout size={17} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </header>
  );
}
