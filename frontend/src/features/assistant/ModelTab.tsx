import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { Tag } from "@/components/Tag";
import { count, moment, numbers } from "@/lib/format";
import { useIntentName } from "@/lib/intents";
import { usePersonName } from "@/lib/people";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { modelQuery, useGoBack, useLearn, type Model } from "./api";
import styles from "./Assistant.module.css";

/** Which model reads messages, what it learnt from, how good it is, how messages drifted, and what was before. */
export function ModelTab() {
  const query = useQuery(modelQuery);
  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <Answering model={query.data} />
      {query.data.latest && <Latest training={query.data.latest} />}
      <DriftCard drift={query.data.drift} />
      {query.data.history.length > 0 && <History model={query.data} />}
    </>
  );
}

function Answering({ model }: { model: Model }) {
  const { t, i18n } = useTranslation();
  const may = atLeast(useUser(), "manager");
  const learn = useLearn();
  const back = useGoBack();
  const named = useIntentName();
  const labels = Object.entries(model.labels).sort(([, one], [, other]) => other - one);
  const all = labels.reduce((sum, [, number]) => sum + number, 0);
  const { version } = model;
  return (
    <section className={styles.card} aria-label={t("assistant.model.title")}>
      <div className={styles.head}>
        <h2>{t(version ? "assistant.model.own" : "assistant.model.shipped")}</h2>
        {may && version && (
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate(version)}>
            {t("assistant.model.goBack")}
          </Button>
        )}
        {may && (
          <Button loading={learn.isPending} disabled={model.missing > 0 || model.learning} onClick={() => learn.mutate(null)}>
            {t(model.learning ? "assistant.model.learning" : "assistant.model.learn")}
          </Button>
        )}
      </div>
      <ProblemNote error={learn.error ?? back.error} />
      {model.since && <p className="quiet">{t("assistant.model.since", { at: moment(model.since, i18n.language) })}</p>}
      <p>{t("assistant.model.how")}</p>
      {model.missing > 0 && <p className="quiet">{t("assistant.model.missing", { count: model.missing })}</p>}
      {model.began && (
        <>
          <p><strong>{t("assistant.model.labels", { count: all, shown: count(all, i18n.language), at: moment(model.began, i18n.language) })}</strong></p>
          <ul className={styles.checks}>
            {labels.map(([intent, number]) => (
              <li key={intent}>
                {named(intent)} <strong>{count(number, i18n.language)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Training = NonNullable<Model["latest"]>;
const FIGURES = ["accuracy", "precision", "coverage"] as const;

function Latest({ training }: { training: Training }) {
  const { t, i18n } = useTranslation();
  const percent = numbers(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  const share = ({ count: some, of, low, high }: Training["figures"]["champion"]["accuracy"]) =>
    of ? t("assistant.model.share", { share: percent.format(some / of), low: percent.format(low), high: percent.format(high), of: count(of, i18n.language) }) : "–";
  const { champion, challenger } = training.figures;
  return (
    <section className={styles.card} aria-label={t("assistant.model.latest")}>
      <div className={styles.head}>
        <h2>{t("assistant.model.latest")}</h2>
        <Tag tone={training.verdict === "promoted" ? "good" : "plain"}>{t(`assistant.model.outcome.${training.verdict === "promoted" ? "promoted" : "kept"}`)}</Tag>
        <time className="small quiet" dateTime={training.at}>
          {moment(training.at, i18n.language)}
        </time>
      </div>
      <p>{t(`assistant.model.verdict.${training.verdict}`)}</p>
      <dl className={styles.pair}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>
              <strong>{t(`assistant.model.figure.${figure}`)}</strong>
            </dt>
            <dd className={styles.figure}>
              <span>{t("assistant.model.before", { figure: share(champion[figure]) })}</span>
              <span>{t("assistant.model.learnt", { figure: share(challenger[figure]) })}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <strong>{t("assistant.model.figure.ece")}</strong>
          </dt>
          <dd className={styles.figure}>
            <span>{t("assistant.model.before", { figure: percent.format(champion.ece) })}</span>
            <span>{t("assistant.model.learnt", { figure: percent.format(challenger.ece) })}</span>
          </dd>
        </div>
      </dl>
      <p className="small quiet">{t("assistant.model.fair")}</p>
    </section>
  );
}

function DriftCard({ drift }: { drift: Model["drift"] }) {
  const { t, i18n } = useTranslation();
  const two = numbers(i18n.language, { maximumFractionDigits: 2 });
  const counts = { recent: count(drift.recent, i18n.language), before: count(drift.before, i18n.language) };
  const known = drift.intents !== null && drift.confidence !== null;
  const much = known && Math.max(drift.intents ?? 0, drift.confidence ?? 0) > 0.25;
  return (
    <section className={styles.card} aria-label={t("assistant.model.drift.title")}>
      <h2>{t("assistant.model.drift.title")}</h2>
      <p>{known ? t(much ? "assistant.model.drift.much" : "assistant.model.drift.little") : t("assistant.model.drift.few")}</p>
      <p className="small quiet">
        {t("assistant.model.drift.counts", counts)}
        {known && ` ${t("assistant.model.drift.numbers", { intents: two.format(drift.intents ?? 0), confidence: two.format(drift.confidence ?? 0) })}`}
      </p>
    </section>
  );
}

function History({ model }: { model: Model }) {
  const { t, i18n } = useTranslation();
  const person = usePersonName();
  return (
    <section className={styles.card} aria-label={t("assistant.model.history")}>
      <h2>{t("assistant.model.history")}</h2>
      <ol className={styles.versions}>
        {model.history.map((each) => (
          <li key={each.until}>
            <strong>{t(each.version ? "assistant.model.ownUntil" : "assistant.model.shippedUntil", { at: moment(each.until, i18n.language) })}</strong>
            <span className="small quiet">{t(`assistant.model.why.${each.why}`, { name: each.by ? person(each.by) : "" })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
