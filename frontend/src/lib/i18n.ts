/**
 * The texts of the shell ship with it, in English; another language is fetched when it is chosen. All other texts are
 * fetched with the screen or dialog that needs them (`withTexts`), in the language that is shown: what is rendered has its words.
 */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "@/locales/en";
import { LATER, type Feature, type Later } from "./texts";

export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

const opened = new Set<Feature>();
const had = new Set<string>();

async function fetchTexts(feature: Feature, language: Language): Promise<void> {
  if (had.has(`${feature} ${language}`)) return;
  i18next.addResourceBundle(language, "translation", { ...(await LATER[feature][language]()) }, true, true);
  had.add(`${feature} ${language}`);
}

/** A part of the site together with the texts of all the features that it needs. */
export async function withTexts<Part>(features: Feature | Feature[], part: Promise<Part>): Promise<Part> {
  const needed = [features].flat();
  needed.forEach((feature) => opened.add(feature));
  const language = i18next.language as Language;
  const [loaded] = await Promise.all([part, ...needed.map((feature) => fetchTexts(feature, language))]);
  return loaded;
}

const STORED = "mancrel.language";

export function preferredLanguage(): Language {
  const wished = localStorage.getItem(STORED) ?? navigator.language.slice(0, 2);
  return wished in LANGUAGES ? (wished as Language) : "en";
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === "es" && !had.has("shell es")) {
    const { es } = await import("@/locales/es");
    i18next.addResourceBundle("es", "translation", es, true, true);
    had.add("shell es");
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
