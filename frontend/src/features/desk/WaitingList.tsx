import { IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { SlaTag } from "@/components/SlaTag";
import { Empty } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import type { Desk, Team, Waiting } from "./api";
import { ConversationCell } from "./ConversationCell";
import styles from "./Desk.module.css";

/** Why nobody has it. */
function useWhy(desk: Desk): (item: Waiting) => string {
  const { t } = useTranslation();
  return (item) => {
    if (!desk.open) return t("desk.why.closed");
    const able = desk.people.filter((person) => (item.teamId ? person.teams.includes(item.teamId) : person.teams.length > 0)).filter((person) => person.skills.length === 0 || person.skills.includes(item.intent)).filter((person) => person.languages.length === 0 || person.languages.includes(item.language));
    if (able.length === 0) return t("desk.why.unskilled");
    return t(able.some((person) => person.onDuty) ? "desk.why.full" : "desk.why.away");
  };
}

export function WaitingList({ desk, teams }: { desk: Desk; teams: Team[] }) {
  const { t } = useTranslation();
  const why = useWhy(desk);
  return (
    <section className={table.frame} aria-label={t("desk.waiting")}>
      <div className={styles.head}>
        <h2>{t("desk.waiting")}</h2>
        <span className="quiet">{t("desk.waitingCount", { count: desk.waitingTotal })}</span>
      </div>
      {desk.waiting.length === 0 ? (
        <Empty icon={IconMoodSmile} title={t("desk.nothingWaits")}>
          {teams.length === 0 ? t("desk.offHint") : t("desk.nothingWaitsHint")}
        </Empty>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("desk.from")}</th>
              <th scope="col">{t("desk.about")}</th>
              <th scope="col">{t("desk.team")}</th>
              <th scope="col">{t("desk.since")}</th>
              <th scope="col">{t("desk.whyNobody")}</th>
            </tr>
          </thead>
          <tbody>
            {desk.waiting.map((item) => (
              <tr key={item.conversationId}>
                <ConversationCell item={item} />
                <td>
                  <span className="row wrap">
                    {t(`intents.${item.intent}`)}
                    <SlaTag sla={item.sla} />
                    {item.priority !== "normal" && <Tag tone={item.priority === "low" ? "plain" : "bad"}>{t(`desk.priority.${item.priority}`)}</Tag>}
                  </span>
                </td>
                <td data-minor="">{teams.find((team) => team.id === item.teamId)?.name ?? t("desk.noTeam")}</td>
                <td className="number">
                  <Moment at={item.since} />
                </td>
                <td data-minor="" className="quiet">
                  {why(item)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
