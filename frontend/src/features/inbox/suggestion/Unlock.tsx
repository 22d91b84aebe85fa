import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/lib/http";
import type { Suggestion } from "../api";
import styles from "./Suggestion.module.css";

const standingQuery = queryOptions({ queryKey: ["assistant", "standing"], queryFn: () => answer(api.GET("/api/assistant/standing")), staleTime: 60_000 });

/** Whether messages like this one are answered by itself, and what is missing until that is proved. */
export function Unlock({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...standingQuery, enabled: suggestion.action === "reply" });
  const row = data?.intents.find((each) => each.intent === suggestion.intent);
  if (!row || suggestion.action !== "reply") return null;
  return (
    <section className={styles.section}>
      <h3>{t("unlock.title")}</h3>
      <p>
        {t(row.sends ? "unlock.sends" : "unlock.sendsNot")} {row.toGo === 0 ? t("unlock.proved") : row.toGo !== null && t("unlock.toGo", { count: row.toGo })}
      </p>
      <p className="row wrap">
        <Link to="/assistant">{t("unlock.open")}</Link>
        <Link to="/assistant" search={{ tab: "decisions", id: suggestion.envelopeId }}>
          {t("unlock.whole")}
        </Link>
      </p>
    </section>
  );
}
