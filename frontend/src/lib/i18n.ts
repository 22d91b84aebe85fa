/**
 * The texts of the shell and of what most people open ship with it, in English; another language is fetched when it is
 * chosen. The texts of a `LATER` feature are fetched with its route (`withTexts`), in whatever language is shown.
 */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "@/locales/en";

export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

const LATER = {
  campaigns: { en: () => import("@/locales/campaigns.en"), es: () => import("@/locales/campaigns.es") },
  segments: { en: () => import("@/locales/segments.en"), es: () => import("@/locales/segments.es") },
  imports: { en: () => import("@/locales/imports.en"), es: () => import("@/locales/imports.es") },
  quality: { en: () => import("@/locales/quality.en"), es: () => import("@/locales/quality.es") },
  journeys: { en: () => import("@/locales/journeys.en"), es: () => import("@/locales/journeys.es") },
  consent: { en: () => import("@/locales/consent.en"), es: () => import("@/locales/consent.es") },
  templates: { en: () => import("@/locales/templates.en"), es: () => import("@/locales/templates.es") },
  preferences: { en: () => import("@/locales/preferences.en"), es: () => import("@/locales/preferences.es") },
};
type Feature = keyof typeof LATER;
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;
type Later = Intersection<Awaited<ReturnType<(typeof LATER)[Feature]["en"]>>>;
const opened = new Set<Feature>();

async function fetchTexts(feature: Feature, language: Language): Promise<void> {
  i18next.addResourceBundle(language, "translation", { ...(await LATER[feature][language]()) }, true, true);
}

/** A part of the site together with the texts of all the features that it needs. */
export async function withTexts<Part>(features: Feature | Feature[], part: Promise<Part>): Promise<Part> {
  const needed = [features].flat();
  needed.forEach((feature) => opened.add(feature));
  const language = i18next.language as Language;
  const texts = needed.flatMap((feature) => [fetchTexts(feature, "en"), ...(language === "en" ? [] : [fetchTexts(feature, language)])]);
  const [loaded] = await Promise.all([part, ...texts]);
  return loaded;
}

const STORED = "mancrel.language";

export function preferredLanguage(): Language {
  const wished = localStorage.getItem(STORED) ?? navigator.language.slice(0, 2);
  return wished in LANGUAGES ? (wished as Language) : "en";
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === "es" && !i18next.hasResourceBundle("es", "translation")) {
    const { es } = await import("@/locales/es");
    i18next.addResourceBundle("es", "translation", es);
  }
  await Promise.all([...opened].map((feature) => fetchTexts(feature, language)));
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
  await i18next.changeLanguage(language);
}

void i18next.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
} as Parameters<typeof i18next.init>[0]);

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en & Later };
    returnNull: false;
  }
}
