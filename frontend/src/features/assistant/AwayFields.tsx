import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import type { Away, Policy } from "./api";
import styles from "./Assistant.module.css";
import { CommitArea } from "./CommitArea";
import { CommitField } from "./CommitField";
import { HoursFields } from "./HoursFields";
import { listed, OFFICE } from "./values";

const LANGUAGES = ["en", "es", "de", "fr", "it", "pt", "nl"];

interface Props {
  away: NonNullable<Policy["away"]>;
  put: (away: NonNullable<Policy["away"]>) => void;
}

/** What is said once to whoever writes when nobody is there. */
export function AwayFields({ away, put }: Props) {
  const { t, i18n } = useTranslation();
  const own = i18n.language.slice(0, 2);
  const begin: Away = { hours: "organisation", holidays: [], default: own, texts: { [own]: t("assistant.away.first") } };
  return (
    <div role="group" aria-label={t("assistant.away.title")} className="stack">
      <h3>{t("assistant.away.title")}</h3>
      <p className="small quiet">{t("assistant.away.lead")}</p>
      <div className={styles.fields}>
        <ChoiceField
          label={t("assistant.away.what")}
          value={away === "off" ? away : "on"}
          onChange={(wanted) => put(wanted === "off" ? wanted : begin)}
          options={(["off", "on"] as const).map((value) => ({ value, label: t(`assistant.away.${value}`) }))}
        />
      </div>
      {away !== "off" && <Texts away={away} put={put} />}
    </div>
  );
}

function Texts({ away, put }: { away: Away; put: Props["put"] }) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: "language" });
  const own = away.hours === "organisation" || !away.hours ? null : away.hours;
  const written = Object.keys(away.texts);
  const named = (languages: string[]) => languages.map((value) => ({ value, label: names.of(value) ?? value }));

  function write(language: string, text: string): void {
    const others = Object.entries(away.texts).filter(([each]) => each !== language);
    const texts = Object.fromEntries(text.trim() ? [...others, [language, text]] : others);
    const known = Object.keys(texts);
    if (known[0] === undefined) put("off");
    else put({ ...away, texts, default: known.find((each) => each === away.default) ?? known[0] });
  }
  return (
    <>
      <div className={styles.fields}>
        <ChoiceField
          label={t("assistant.away.whose")}
          value={own ? "own" : "organisation"}
          onChange={(whose) => put({ ...away, hours: whose === "own" ? OFFICE : "organisation" })}
          options={(["organisation", "own"] as const).map((value) => ({ value, label: t(`assistant.away.hoursOf.${value}`) }))}
        />
      </div>
      {own && <HoursFields hint={t("assistant.away.hoursHint")} hours={own} put={(hours) => put({ ...away, hours })} />}
      <CommitField label={t("assistant.away.holidays")} hint={t("assistant.away.holidaysHint")} value={(away.holidays ?? []).join(", ")} onCommit={(typed) => put({ ...away, holidays: listed(typed) })} />
      {written.map((language) => (
        <CommitArea key={language} label={t("assistant.away.text", { language: names.of(language) ?? language })} value={away.texts[language] ?? ""} onCommit={(text) => write(language, text)} />
      ))}
      <div className={styles.fields}>
        <ChoiceField label={t("assistant.away.more")} value="" onChange={(language) => write(language, t("assistant.away.first", { lng: language }))} options={[{ value: "", label: "–" }, ...named(LANGUAGES.filter((each) => !written.includes(each)))]} />
        {written.length > 1 && <ChoiceField label={t("assistant.away.default")} value={away.default ?? "en"} onChange={(language) => put({ ...away, default: language })} options={named(written)} />}
      </div>
    </>
  );
}
