import { useTranslation } from "react-i18next";
import { SlaTag } from "@/components/SlaTag";
import table from "@/components/Table.module.css";
import { usePersonName } from "@/lib/people";
import type { Desk, Team } from "./api";
import { Chance } from "./Chance";
import { ConversationCell } from "./ConversationCell";
import styles from "./Desk.module.css";
import { ForecastProof } from "./ForecastProof";

/** What is late, nearly so, or likely to be. Nothing is shown where all is well. */
export function AtRisk({ desk, teams }: { desk: Desk; teams: Team[] }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (desk.atRisk.length === 0) return null;
  return (
    <section className={table.frame} aria-label={t("desk.atRisk")}>
      <div className={styles.head}>
        <h2>{t("desk.atRisk")}</h2>
        <span className="quiet">{t("desk.waitingCount", { count: desk.atRisk.length })}</span>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("desk.from")}</th>
            <th scope="col">{t("desk.promise")}</th>
            <th scope="col">{t("desk.likelyLate")}</th>
            <th scope="col">{t("desk.whose")}</th>
          </tr>
        </thead>
        <tbody>
          {desk.atRisk.map((item) => (
            <tr key={item.conversationId}>
              <ConversationCell item={item} />
              <td>
                <SlaTag sla={item.sla} />
              </td>
              <td>
                <Chance item={item} />
              </td>
              <td className={item.assigneeId ? undefined : "quiet"}>
                {item.assigneeId ? nameOf(item.assigneeId) : t("desk.nobody")}
                <span className={table.sub} style={{ display: "block" }}>
                  {teams.find((team) => team.id === item.teamId)?.name}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {desk.experience && (
        <details className={styles.details}>
          <summary>{t("desk.howGood")}</summary>
          <ForecastProof experience={desk.experience} />
        </details>
      )}
    </section>
  );
}
