import { useTranslation } from "react-i18next";
import { moment, plain } from "@/lib/format";
import { useIntentName } from "@/lib/intents";
import styles from "./Details.module.css";
import { diffLines, type Envelope, type Followed } from "./envelope";
import { usePerson } from "../useAssign";

function Diff({ diff }: { diff: string[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.diff} role="group" aria-label={t("details.diff")}>
      {diffLines(diff).map((line, index) => {
        const Line = ({ added: "ins", removed: "del", same: "p" } as const)[line.kind];
        return <Line key={`${index} ${line.text}`}>{line.text || " "}</Line>;
      })}
    </div>
  );
}

function FollowedBy({ event }: { event: Envelope["events"][number] }) {
  const { t, i18n } = useTranslation();
  const named = useIntentName();
  const person = usePerson(event.by);
  const { reason, edited, diff = [], claimsAdded = [], intent } = event.content as Followed;
  const kind = event.kind === "approved" && edited ? "edited" : event.kind;
  return (
    <li>
      <p>
        <strong>{t(`details.event.${kind}`, { name: person ?? event.by, defaultValue: `${plain(event.kind)}: ${person ?? event.by}` })}</strong> <time dateTime={event.at}>{moment(event.at, i18n.language)}</time>
      </p>
      {reason && <p>{t("details.reason", { reason })}</p>}
      {intent && <p>{named(intent)}</p>}
      {diff.length > 0 && <Diff diff={diff} />}
      {claimsAdded.length > 0 && <p>{t("details.claimsAdded", { words: claimsAdded.map((claim) => `“${claim.text}”`).join(", ") })}</p>}
    </li>
  );
}

/** Who decided what and when, from the assistant's decision to what became of the reply. */
export function DetailEvents({ envelope }: { envelope: Envelope }) {
  const { t, i18n } = useTranslation();
  const { outcome, content } = envelope;
  const events = envelope.events.filter(({ kind }) => kind !== "replayed");
  const status = typeof outcome?.status === "string" ? outcome.status : null;
  return (
    <section>
      <h4>{t("details.who")}</h4>
      <ol className={styles.events}>
        <li>
          <p>
            <strong>{t("details.assistantDecided", { what: t(`actions.${content.decided.action}`, { defaultValue: plain(content.decided.action) }) })}</strong>{" "}
            <time dateTime={envelope.createdAt}>{moment(envelope.createdAt, i18n.language)}</time>
          </p>
        </li>
        {events.map((event) => (
          <FollowedBy key={`${event.kind} ${event.at}`} event={event} />
        ))}
        {events.length === 0 && <li className="quiet">{t(content.decided.status === "waiting" ? "details.nobodyYet" : "details.nobody")}</li>}
        {status && (
          <li>
            <p>
              {t("details.outcome")} <strong>{t(`message.status.${status}`, { defaultValue: plain(status) })}</strong>
            </p>
          </li>
        )}
      </ol>
    </section>
  );
}
