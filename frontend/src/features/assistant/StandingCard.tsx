import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { Tag } from "@/components/Tag";
import { count, numbers } from "@/lib/format";
import { useIntentName } from "@/lib/intents";
import { standingQuery, type Standing } from "./api";
import styles from "./Assistant.module.css";
import { Curve } from "./Curve";

const TONES = { learning: "plain", unlocked: "good", locked_again: "warn" } as const;
type Row = Standing["intents"][number];

function Missing({ row }: { row: Row }) {
  const { t } = useTranslation();
  if (row.toGo === null) return <>{t("assistant.standing.never")}</>;
  return <>{row.toGo === 0 ? t("assistant.standing.nothing") : t("assistant.standing.toGo", { count: row.toGo })}</>;
}

function Intent({ row, alpha }: { row: Row; alpha: number }) {
  const named = useIntentName();
  const { t, i18n } = useTranslation();
  const share = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const all = row.judged + (row.toGo ?? 0);
  return (
    <li className={styles.intent}>
      <div className={styles.head}>
        <strong>{named(row.intent)}</strong>
        <Tag>{t(`assistant.rung.${row.rung}`)}</Tag>
        <Tag tone={TONES[row.state]}>{t(`assistant.state.${row.state}`)}</Tag>
      </div>
      <meter className={styles.meter} min={0} max={Math.max(1, all)} value={row.judged} aria-label={t("assistant.standing.evidence")} />
      <p className="small quiet">
        <Missing row={row} />
        {" · "}
        {t("assistant.standing.judged", { count: row.judged, wrong: count(row.wrong, i18n.language) })}
        {row.judged > 0 && ` · ${t("assistant.standing.bound", { bound: share.format(row.bound), alpha: share.format(alpha) })}`}
        {row.waiting > 0 && ` · ${t("assistant.standing.waiting", { count: row.waiting })}`}
      </p>
    </li>
  );
}

/** How far each intent is from sending by itself, and how wrong replies would be at each threshold. */
export function StandingCard() {
  const { t } = useTranslation();
  const named = useIntentName();
  const query = useQuery(standingQuery);
  return (
    <section className={styles.card} aria-label={t("assistant.standing.title")}>
      <h2>{t("assistant.standing.title")}</h2>
      {query.isPending && <Loading rows={6} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <p className="quiet">{t(`assistant.proof.${query.data.proof}`)}</p>
          <ul className={styles.intents}>
            {query.data.intents.map((row) => (
              <Intent key={row.intent} row={row} alpha={query.data.alpha} />
            ))}
          </ul>
          <Curve standing={query.data} />
          {query.data.shadow.length > 0 && (
            <>
              <h3>{t("assistant.shadow.title")}</h3>
              <ul className={styles.points}>
                {query.data.shadow.map((row) => (
                  <li key={row.intent}>
                    <strong>{named(row.intent)}</strong> {t("assistant.shadow.told", { ...row })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
