import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { useIntentName, useIntentOptions } from "@/lib/intents";
import type { Suggestion } from "../api";
import { useCorrectIntent } from "./deciding";

/** Say what the message is really about, if the assistant got it wrong: it learns from that. */
export function WrongTopic({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const correct = useCorrectIntent(suggestion);
  const named = useIntentName();
  const noted = suggestion.correctedIntent;
  const options = useIntentOptions([noted ?? suggestion.intent]);
  return (
    <div className="stack tight">
      {noted && noted !== suggestion.intent && <p className="small">{t("suggestion.topic.corrected", { intent: named(noted) })}</p>}
      {open ? (
        <ChoiceField
          label={t("suggestion.topic.choose")}
          hint={t("suggestion.topic.hint")}
          value={noted ?? suggestion.intent}
          options={options}
          onChange={(value) => {
            correct.mutate(value);
            setOpen(false);
          }}
        />
      ) : (
        <div>
          <Button size="compact-md" variant="default" loading={correct.isPending} onClick={() => setOpen(true)}>
            {t("suggestion.topic.wrong")}
          </Button>
        </div>
      )}
    </div>
  );
}
