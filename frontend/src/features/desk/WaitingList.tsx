import { IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { SlaTag } from "@/components/SlaTag";
import { Empty } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { useIntentName } from "@/lib/intents";
import type { Desk, Team } from "./api";
import { Chance } from "./Chance";
import { ConversationCell } from "./ConversationCell";
import styles from "./Desk.module.css";

export function WaitingList({ desk, teams }: { desk: Desk; teams: Team[] }) {
  const { t } = useTranslation();
  const named = useIntentName();
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
                    {named(item.intent)}
                    <SlaTag sla={item.sla} />
                    <span className="small quiet">
                      <Chance item={item} short />
                    </span>
                    {item.priority !== "normal" && <Tag tone={item.priority === "low" ? "plain" : "bad"}>{t(`desk.priority.${item.priority}`)}</Tag>}
                  </span>
                </td>
                <td data-minor="">{teams.find((team) => team.id === item.teamId)?.name ?? t("desk.noTeam")}</td>
                <td className="number">
                  <Moment at={item.since} />
                </td>
                <td data-minor="" className="quiet">
                  {item.why && t(`desk.why.${item.why}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
