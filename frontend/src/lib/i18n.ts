/** English is complete and ships with the shell; another language is fetched when it is chosen. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "@/locales/en";

export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

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
    resources: { translation: typeof en };
    returnNull: false;
  }
}
