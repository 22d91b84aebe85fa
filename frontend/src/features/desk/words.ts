import { useTranslation } from "react-i18next";
import { useIntentName } from "@/lib/intents";
import type { Channel, Intent } from "./api";

interface Taking {
  intents: Intent[];
  languages: string[];
  channels?: Channel[];
}

/** The name of a language in the reader's own; its code where the browser knows none. */
export function languageName(code: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: "language", fallback: "code" }).of(code) ?? code;
}

/** What a team or a person takes, in words. */
export function useTakes(): (taking: Taking) => string {
  const { t, i18n } = useTranslation();
  const named = useIntentName();
  return ({ intents, languages, channels = [] }) =>
    [intents.map(named), channels.map((each) => t(`desk.channel.${each}`)), languages.map((each) => languageName(each, i18n.language))]
      .filter((each) => each.length > 0)
      .map((each) => each.join(", "))
      .join(" · ") || t("desk.everything");
}
