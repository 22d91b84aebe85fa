import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CopyButton } from "@/components/CopyButton";
import { Facts } from "@/components/Facts";
import { Failed, Loading } from "@/components/States";
import { moment, numbers, plain } from "@/lib/format";
import { answer, api } from "@/lib/http";
import { useIntentName } from "@/lib/intents";
import { usePersonName } from "@/lib/people";
import styles from "./Assistant.module.css";

interface Row {
  title: string;
  version: number;
  certainty: number | null;
}

/** What this page reads of an envelope's content; the whole of it stands below as it is kept. */
interface Content {
  versions: Record<string, string | null>;
  classified: { intent: string; raw: number | null; calibrated: number | null; language: string };
  retrieved: { products: Row[]; answers: Row[]; past?: unknown[] };
  draft: { text: string; by: string };
  decided: { action: string; status: string; gates: string[]; reason: string };
  licence?: { number: number; at: string; channel: string; proved: boolean; stopped: boolean };
}

/** What is less sure was not found, but only looked at. */
const LEAST = 0.01;

/** In what each part of a decision came out otherwise when it was made again; null where it could not be. */
type Replayed = Record<string, string[] | null>;

const envelopeQuery = (envelopeId: string) =>
  queryOptions({ queryKey: ["envelopes", envelopeId], queryFn: () => answer(api.GET("/api/envelopes/{envelopeId}", { params: { path: { envelopeId } } })) });

function Replay({ parts, at }: { parts: Replayed; at: string }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <h3>{t("assistant.replayed.title", { at: moment(at, i18n.language) })}</h3>
      <ul className={styles.points}>
        {(["reading", "retrieval", "decision"] as const).map((part) => {
          const differs = parts[part];
          const outcome = differs ? (differs.length ? "different" : "same") : "lost";
          return (
            <li key={part}>
              {t(`assistant.replayed.${part}`)}: {t(`assistant.replayed.${outcome}`, { what: differs?.join(", ") })}
            </li>
          );
        })}
        {parts.past === null && <li>{t("assistant.replayed.past")}</li>}
      </ul>
    </>
  );
}

/** The full trail of one decision: read, found, drafted, permitted, decided, and what people did. */
export function Decision({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const person = usePersonName();
  const named = useIntentName();
  const query = useQuery(envelopeQuery(id));
  const share = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const sure = (value: number | null) => (value === null ? "–" : share.format(value));
  const found = (rows: Row[]) => rows.filter(({ certainty }) => certainty === null || certainty >= LEAST);
  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { data } = query;
  const content = data.content as unknown as Content;
  const { classified, decided, draft, licence, retrieved, versions } = content;
  const events = data.events.filter(({ kind }) => kind !== "replayed");
  const replay = data.events.find(({ kind }) => kind === "replayed");
  const json = JSON.stringify(data, null, 2);
  return (
    <section className={styles.card} aria-label={t("assistant.decision.title")}>
      <div className={styles.head}>
        <h2>{named(classified.intent)}</h2>
        <Link to="/inbox" search={{ id: data.conversationId }}>
          {t("assistant.decision.conversation")}
        </Link>
      </div>
      <p>{decided.reason}</p>
      <Facts
        rows={[
          [t("assistant.decision.at"), moment(data.createdAt, i18n.language)],
          [t("assistant.decision.raw"), sure(classified.raw)],
          [t("assistant.decision.calibrated"), sure(classified.calibrated)],
          [t("assistant.decision.decided"), t(`assistant.status.${decided.status as "sent"}`)],
          [t("assistant.decision.model"), Object.values(versions).filter(Boolean).join(", ")],
          [t("assistant.decision.policy"), licence ? t("assistant.decision.version", { version: licence.number, channel: licence.channel }) : "–"],
        ]}
      />
      {decided.gates.length > 0 && (
        <ul className={styles.points}>
          {decided.gates.map((gate) => (
            <li key={gate}>{t(`suggestion.gate.${gate}`, { defaultValue: plain(gate) })}</li>
          ))}
        </ul>
      )}
      <h3>{t("assistant.decision.rows")}</h3>
      <ul className={styles.points}>
        {found([...retrieved.products, ...retrieved.answers]).map((row) => (
          <li key={`${row.title} ${row.version}`}>{t("assistant.decision.row", { title: row.title, version: row.version, sure: sure(row.certainty) })}</li>
        ))}
        {retrieved.past?.length ? <li>{t("assistant.decision.past", { count: retrieved.past.length })}</li> : null}
      </ul>
      <h3>{t("assistant.judging.draft")}</h3>
      {draft.text ? <p className={styles.words}>{draft.text}</p> : <p className="quiet">{t("assistant.decision.noDraft")}</p>}
      <h3>{t("assistant.decision.events")}</h3>
      <ol className={styles.points}>
        {events.map((event) => (
          <li key={`${event.kind} ${event.at}`}>
            {t(`assistant.event.${event.kind as "approved"}`, { defaultValue: plain(event.kind) })}: {event.by === "policy" ? t("assistant.decision.policy") : person(event.by)}, {moment(event.at, i18n.language)}
          </li>
        ))}
        {events.length === 0 && <li>{t("assistant.decision.noEvents")}</li>}
      </ol>
      {replay && <Replay parts={replay.content as Replayed} at={replay.at} />}
      <details>
        <summary>{t("assistant.decision.whole")}</summary>
        <CopyButton text={json} label={t("assistant.decision.copy")} />
        <pre className={styles.json}>{json}</pre>
      </details>
    </section>
  );
}
