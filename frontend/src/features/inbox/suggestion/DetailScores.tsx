import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { percent } from "@/lib/format";
import { useIntentName } from "@/lib/intents";
import type { Envelope } from "./envelope";

const SHOWN = 3;

/** How sure each step was; the raw score of the reading beside the calibrated one. */
export function DetailScores({ envelope }: { envelope: Envelope }) {
  const { t, i18n } = useTranslation();
  const { classified, llm, draft, decided } = envelope.content;
  const share = (value: number | null) => (value === null ? "–" : percent(value, i18n.language));
  const intent = useIntentName();
  const others = Object.entries(classified.scores)
    .filter(([name]) => name !== classified.intent)
    .sort(([, one], [, two]) => (two ?? 0) - (one ?? 0))
    .slice(0, SHOWN - 1);
  return (
    <section>
      <h4>{t("details.scores")}</h4>
      <Facts
        rows={[
          [t("details.reading"), `${intent(classified.intent)}: ${t("details.rawToCalibrated", { raw: share(classified.raw), calibrated: share(classified.calibrated) })}`],
          [t("details.others"), others.map(([name, score]) => `${intent(name)} ${share(score)}`).join(" · ")],
          ...(llm.intent ? [[t("details.secondOpinion"), `${intent(llm.intent)} ${share(llm.confidence)}`] as [string, string]] : []),
          [t("details.draftFits"), share(draft.certainty)],
          [t("details.result"), `${share(decided.confidence)} · ${t(`suggestion.band.${decided.band}`)}`],
        ]}
      />
    </section>
  );
}
