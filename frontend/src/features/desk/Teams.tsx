import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/States";
import table from "@/components/Table.module.css";
import { usePersonName } from "@/lib/people";
import { useDissolve, type Team } from "./api";
import styles from "./Desk.module.css";
import { useTakes } from "./words";

interface Props {
  teams: Team[];
  mayManage: boolean;
  onEdit: (team: Team) => void;
  onAdd: () => void;
}

export function Teams({ teams, mayManage, onEdit, onAdd }: Props) {
  const { t } = useTranslation();
  const takes = useTakes();
  const nameOf = usePersonName();
  const dissolve = useDissolve();
  if (teams.length === 0)
    return (
      <section className={table.frame} aria-label={t("desk.teams")}>
        <Empty
          icon={IconUsersGroup}
          title={t("desk.noTeams")}
          action={
            mayManage && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
                {t("desk.addTeam")}
              </Button>
            )
          }
        >
          {t("desk.offHint")}
        </Empty>
      </section>
    );
  return (
    <section className={table.frame} aria-label={t("desk.teams")}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("fields.name")}</th>
            <th scope="col">{t("desk.members")}</th>
            <th scope="col">{t("desk.takes")}</th>
            {mayManage && (
              <th scope="col">
                <span className="hidden-text">{t("desk.dissolve")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.id}>
              <td>
                {mayManage ? (
                  <button type="button" className={table.main} onClick={() => onEdit(team)}>
                    {team.name}
                  </button>
                ) : (
                  <span className={table.main}>{team.name}</span>
                )}
                {team.leadId && (
                  <span className={table.sub} style={{ display: "block" }}>
                    {t("desk.ledBy", { name: nameOf(team.leadId) })}
                  </span>
                )}
              </td>
              <td>{team.members?.map(nameOf).join(", ") || t("desk.nobody")}</td>
              <td className="quiet">{takes({ intents: team.intents ?? [], languages: team.languages ?? [], channels: team.channels ?? [] })}</td>
              {mayManage && (
                <td className={styles.action}>
                  <ActionIcon variant="subtle" size={36} aria-label={t("desk.dissolveNamed", { name: team.name })} onClick={() => dissolve.mutate(team)}>
                    <IconTrash size={17} aria-hidden />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
