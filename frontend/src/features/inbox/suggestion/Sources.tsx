import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { count, day, money } from "@/lib/format";
import type { Suggestion } from "../api";
import styles from "./Suggestion.module.css";

type Source = Suggestion["sources"][number];

function ProductRow({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  return (
    <Link to="/catalogue" search={{ id: source.productId ?? undefined }} className={styles.source}>
      <span className={styles.sourceTitle}>{source.title}</span>
      <span className="row wrap small">
        {source.price != null && <strong className="number">{money(source.price, source.currency ?? null, i18n.language)}</strong>}
        {source.stock != null && <span className="number">{source.stock > 0 ? t("stock.inStock", { count: source.stock, stock: count(source.stock, i18n.language) }) : t("stock.soldOut")}</span>}
        <span className="quiet number">{t("stock.version", { version: source.version })}</span>
      </span>
    </Link>
  );
}

function AnswerRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  return (
    <Link to="/answers" search={{ q: source.title }} className={styles.source}>
      <span className={styles.sourceTitle}>{source.title}</span>
      <span className="row wrap small">
        <span>{t("suggestion.approvedAnswer")}</span>
        <span className="quiet number">{t("stock.version", { version: source.version })}</span>
      </span>
    </Link>
  );
}

function PastRow({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  return (
    <Link to="/inbox" search={{ show: "all", id: source.conversationId ?? undefined }} className={styles.source}>
      <span className={styles.sourceTitle}>{t("suggestion.fromPast", { day: day(source.answeredAt ?? "", i18n.language) })}</span>
      <span className="small">{t("suggestion.pastAnswer")}</span>
    </Link>
  );
}

function Row({ source }: { source: Source }) {
  if (source.productId) return <ProductRow source={source} />;
  return source.replyId ? <PastRow source={source} /> : <AnswerRow source={source} />;
}

/** The catalogue rows and answers the draft stands on, as they were when it was written. */
export function Sources({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h3>{t("suggestion.sources")}</h3>
      {suggestion.sources.length === 0 ? (
        <p className="quiet">{t("suggestion.noSources")}</p>
      ) : (
        <ul className={styles.sources}>
          {suggestion.sources.map((source) => (
            <li key={source.productId ?? source.answerId ?? source.replyId ?? source.title}>
              <Row source={source} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
