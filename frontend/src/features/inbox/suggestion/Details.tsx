import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { plain } from "@/lib/format";
import type { Suggestion } from "../api";
import { DetailEvents } from "./DetailEvents";
import { DetailRows } from "./DetailRows";
import { DetailScores } from "./DetailScores";
import styles from "./Details.module.css";
import { useEnvelope, type Envelope } from "./envelope";

function Read({ envelope }: { envelope: Envelope }) {
  const { t } = useTranslation();
  const { classified, llm, versions, draft } = envelope.content;
  const why = t(`details.why.${llm.why.replaceAll(" ", "_")}`, { defaultValue: llm.why });
  return (
    <section>
      <h4>{t("details.read")}</h4>
      <p>{t("details.readText", { language: classified.language.toUpperCase(), model: versions.model })}</p>
      <p>{t(`details.llm.${llm.path}`, { model: versions.llm ?? "", why })}</p>
      <p>{draft.by === "local" ? t("details.draftLocal", { version: versions.drafter }) : t("details.draftBy", { name: draft.by })}</p>
      {classified.alarms.length > 0 && <p>{t("details.alarms", { words: classified.alarms.map(plain).join(", ") })}</p>}
    </section>
  );
}

function Gates({ envelope }: { envelope: Envelope }) {
  const { t } = useTranslation();
  const { gates, band } = envelope.content.decided;
  return (
    <section>
      <h4>{t("details.gates")}</h4>
      {gates.length === 0 ? (
        <p>{t(band === "auto" ? "details.noGates" : "details.noGatesBand")}</p>
      ) : (
        <ul className={styles.list}>
          {gates.map((gate) => (
            <li key={gate}>{t(`suggestion.gate.${gate}`, { defaultValue: plain(gate) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Body({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const envelope = useEnvelope(suggestion.envelopeId, `${suggestion.status} ${suggestion.version}`);
  if (envelope.isPending) return <Loading rows={4} />;
  if (envelope.isError) return <Failed error={envelope.error} retry={() => void envelope.refetch()} />;
  const { data } = envelope;
  return (
    <div className={styles.body}>
      <Read envelope={data} />
      <DetailRows envelope={data} />
      <DetailScores envelope={data} />
      <Gates envelope={data} />
      <DetailEvents envelope={data} />
      <p className={styles.digest}>
        {t("details.digest")} <code>{data.digest.slice(0, 16)}</code>
      </p>
    </div>
  );
}

/** The whole record of a decision, asked for when it is opened. */
export function Details({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("details.title")}</summary>
      {open && <Body suggestion={suggestion} />}
    </details>
  );
}
