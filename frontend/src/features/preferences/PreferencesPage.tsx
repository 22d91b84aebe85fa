import { Button } from "@mantine/core";
import { IconCheck, IconLinkOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Failed, Loading } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { preferencesQuery, useChoose, type Preferences } from "./api";
import styles from "./Preferences.module.css";

type Choosing = ReturnType<typeof useChoose>;

/** What became of the last choice. */
function Outcome({ choose, organisation }: { choose: Choosing; organisation: string }) {
  const { t } = useTranslation();
  if (choose.isError) {
    return (
      <p role="alert" className={styles.bad}>
        {t("preferences.notSaved", { reason: asProblem(choose.error).message })}
      </p>
    );
  }
  const said = choose.isPending ? t("preferences.saving") : choose.isSuccess ? t("nothing" in choose.variables ? "preferences.stopped" : "preferences.saved", { organisation }) : "";
  return (
    <p role="status" className={styles.outcome}>
      {choose.isSuccess && <IconCheck size={18} aria-hidden />}
      {said}
    </p>
  );
}

function Topics({ preferences, choose }: { preferences: Preferences; choose: Choosing }) {
  const { t } = useTranslation();
  return preferences.topics.map(({ topic, name, description }) => (
    <fieldset key={topic} className={styles.topic}>
      <legend>{name}</legend>
      {description && <p className="quiet">{description}</p>}
      <div className={styles.ways}>
        {preferences.choices
          .filter((choice) => choice.topic === topic)
          .map((choice) => (
            <label key={choice.channel} className={styles.way}>
              <input type="checkbox" checked={choice.allowed} onChange={(event) => choose.mutate({ choices: [{ ...choice, allowed: event.target.checked }] })} />
              {t(`preferences.channels.${choice.channel}`)}
            </label>
          ))}
      </div>
    </fieldset>
  ));
}

function Chooser({ token, preferences }: { token: string; preferences: Preferences }) {
  const { t } = useTranslation();
  const choose = useChoose(token);
  const { organisation, name, channels, choices, suppressed } = preferences;
  const nothing = choices.every((choice) => !choice.allowed);
  return (
    <>
      <header className="stack tight">
        <p className={styles.organisation}>{organisation}</p>
        <h1>{t("preferences.title")}</h1>
        <p className={styles.lead}>{name ? t("preferences.lead", { organisation, name }) : t("preferences.nameless", { organisation })}</p>
      </header>
      {suppressed && <p className={styles.warn}>{t("preferences.suppressed")}</p>}
      {channels.length === 0 ? <p>{t("preferences.noWay", { organisation })}</p> : <Topics preferences={preferences} choose={choose} />}
      <Outcome choose={choose} organisation={organisation} />
      <section className={styles.end} aria-labelledby="nothing">
        <h2 id="nothing">{t("preferences.nothing")}</h2>
        <p className="quiet">{nothing ? t("preferences.none") : t("preferences.nothingHint")}</p>
        {!nothing && (
          <Button variant="default" size="md" onClick={() => choose.mutate({ nothing: true })}>
            {t("preferences.stop")}
          </Button>
        )}
      </section>
    </>
  );
}

/** Where people choose what they want to hear of, and on which channel; behind a link in their messages. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: "/preferences/$token" });
  const query = useQuery(preferencesQuery(token));
  const wrong = query.isError && [404, 422].includes(asProblem(query.error).status);
  const organisation = query.data?.organisation;

  useEffect(() => {
    document.title = organisation ? `${t("preferences.title")} · ${organisation}` : t("preferences.title");
  }, [t, organisation]);

  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        {query.isPending && <Loading rows={4} />}
        {wrong && (
          <Empty alone icon={IconLinkOff} title={t("preferences.wrong")}>
            {t("preferences.wrongHint")}
          </Empty>
        )}
        {query.isError && !wrong && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
        {query.data && !wrong && <Chooser token={token} preferences={query.data} />}
      </div>
    </main>
  );
}
