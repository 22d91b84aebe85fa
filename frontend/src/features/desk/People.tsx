import { Button } from "@mantine/core";
import { IconMoon, IconUserCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import type { Desk, Seat, Team } from "./api";
import styles from "./Desk.module.css";
import { SeatDialog } from "./SeatDialog";
import { useTakes } from "./words";

function PersonRow({ seat, teams, onSet }: { seat: Seat; teams: Team[]; onSet?: () => void }) {
  const { t } = useTranslation();
  const takes = useTakes();
  const names = teams.filter((team) => seat.teams.includes(team.id)).map((team) => team.name);
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={seat.name} size={32} />
          <span className="grow">
            <span className={table.main}>{seat.name}</span>
            <span className={table.sub} style={{ display: "block" }}>
              {names.join(", ") || t("desk.inNoTeam")}
            </span>
          </span>
        </span>
      </td>
      <td>
        <Tag tone={seat.onDuty ? "good" : "plain"} icon={seat.available ? IconUserCheck : IconMoon}>
          {t(seat.onDuty ? "desk.onDuty" : seat.available ? "desk.closedNow" : "desk.away")}
        </Tag>
      </td>
      <td>
        <span className={styles.load}>
          <meter aria-label={t("desk.loadOf", { name: seat.name })} min={0} max={Math.max(seat.capacity, seat.load, 1)} value={seat.load} />
          <span className="number">{t("desk.load", { load: seat.load, capacity: seat.capacity })}</span>
        </span>
      </td>
      <td data-minor="" className="quiet">
        {takes({ intents: seat.skills, languages: seat.languages })}
      </td>
      {onSet && (
        <td className={styles.action}>
          <Button variant="default" size="compact-md" aria-label={t("desk.setNamed", { name: seat.name })} onClick={onSet}>
            {t("desk.set")}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** Everybody at the desk; who is on duty comes first. */
export function People({ desk, teams, mayManage }: { desk: Desk; teams: Team[]; mayManage: boolean }) {
  const { t } = useTranslation();
  const [setting, setSetting] = useState<Seat | null>(null);
  const rows = [...desk.people].sort((a, b) => Number(b.onDuty) - Number(a.onDuty));
  return (
    <section className={table.frame} aria-label={t("desk.people")}>
      <div className={styles.head}>
        <h2>{t("desk.people")}</h2>
        <span className="quiet">{t("desk.onDutyCount", { count: rows.filter((seat) => seat.onDuty).length })}</span>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("fields.name")}</th>
            <th scope="col">{t("desk.duty")}</th>
            <th scope="col">{t("desk.open")}</th>
            <th scope="col">{t("desk.takes")}</th>
            {mayManage && (
              <th scope="col">
                <span className="hidden-text">{t("desk.set")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((seat) => (
            <PersonRow key={seat.userId} seat={seat} teams={teams} onSet={mayManage ? () => setSetting(seat) : undefined} />
          ))}
        </tbody>
      </table>
      {setting && <SeatDialog seat={setting} onClose={() => setSetting(null)} />}
    </section>
  );
}
