import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { useIntentOptions } from "@/lib/intents";
import type { Intent } from "./api";
import { Choices } from "./Choices";

interface Props {
  intents: Intent[];
  languages: string;
  setIntents: (intents: Intent[]) => void;
  setLanguages: (languages: string) => void;
}

/** The codes in *text*, such as "en, es". */
export function codes(text: string): string[] {
  return text.toLowerCase().split(/[\s,]+/).filter(Boolean);
}

export function TakingFields({ intents, languages, setIntents, setLanguages }: Props) {
  const { t } = useTranslation();
  const options = useIntentOptions(intents, ["spam"]);
  return (
    <>
      <Choices label={t("desk.intents")} hint={t("desk.intentsHint")} options={options} chosen={intents} onChange={setIntents} />
      <TextField label={t("desk.languages")} hint={t("desk.languagesHint")} value={languages} onChange={setLanguages} autoComplete="off" />
    </>
  );
}
