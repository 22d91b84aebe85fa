import { useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { Facts } from "@/components/Facts";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { answer, api } from "@/lib/http";
import { LANGUAGES, setLanguage, type Language } from "@/lib/i18n";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { setShortcuts, useShortcutsOn } from "@/lib/shortcuts";
import { HoursCard } from "./HoursCard";
import { OrganisationCard } from "./OrganisationCard";
import { OwnPassword } from "./OwnPassword";
import styles from "./Settings.module.css";

const SCHEMES: MantineColorScheme[] = ["auto", "light", "dark"];

const purposeQuery = queryOptions({
  queryKey: ["purpose"],
  queryFn: () => answer(api.GET("/purpose")),
  staleTime: Infinity,
});

function Looks() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shortcuts = useShortcutsOn();
  return (
    <section className={styles.card} aria-label={t("settings.looks")}>
      <h2>{t("settings.looks")}</h2>
      <div className="stack tight">
        <span className={styles.label}>{t("settings.theme")}</span>
        <Segments label={t("settings.theme")} value={colorScheme} onChange={setColorScheme} options={SCHEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))} />
      </div>
      <ChoiceField
        label={t("settings.language")}
        value={i18n.language}
        onChange={(language) => void setLanguage(language as Language)}
        options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
      />
      <label className={styles.switch}>
        <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.target.checked)} />
        <span>{t("shortcuts.on")}</span>
      </label>
    </section>
  );
}

function Me() {
  const { t } = useTranslation();
  const user = useUser();
  if (!user) return null;
  return (
    <section className={styles.card} aria-label={t("settings.me")}>
      <h2>{t("settings.me")}</h2>
      <Facts
        rows={[
          [t("fields.name"), user.name],
          [t("fields.email"), user.email],
          [t("fields.role"), t(`roles.${user.role}`)],
        ]}
      />
    </section>
  );
}

function About() {
  const { t } = useTranslation();
  const purpose = useQuery(purposeQuery);
  return (
    <section className={styles.card} aria-label={t("settings.about")}>
      <h2>{t("settings.about")}</h2>
      <p className={styles.purpose}>{purpose.data?.message ?? (purpose.isError ? t("settings.noPurpose") : "")}</p>
      <p className="row wrap">
        <a href="/api/docs">{t("settings.apiDocs")}</a>
        <a href="/api/openapi.json">OpenAPI 3.1</a>
      </p>
    </section>
  );
}

export function SettingsPage() {
  const { t } = useTranslation();
  const admin = atLeast(useUser(), "admin");
  return (
    <Page title={t("places.settings")} lead={t("settings.lead")}>
      <div className={styles.cards}>
        <div className={styles.column}>
          <Looks />
          {admin && <OrganisationCard />}
        </div>
        <div className={styles.column}>
          <Me />
          <OwnPassword />
        </div>
        <div className={styles.column}>
          {admin && <HoursCard />}
          <About />
        </div>
      </div>
    </Page>
  );
}
