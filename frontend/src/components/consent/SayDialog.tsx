import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { ProblemNote } from "@/components/States";
import { useUndo } from "@/lib/undo";
import { topicsQuery, useSay, type Saying } from "./api";

const CHANNELS = ["email", "sms", "whatsapp", "phone", "simulator", "any"] as const;

/** What a person said on the telephone, in the shop, on paper: noted with its words. */
export function SayDialog({ contactId, topic, onClose }: { contactId: string; topic: string; onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay(contactId);
  const offerUndo = useUndo();
  const { data: topics = [] } = useQuery(topicsQuery);
  const [said, setSaid] = useState<Saying>({ channel: "email", status: "given", topic, text: "", source: "" });
  const put = (part: Partial<Saying>) => setSaid({ ...said, ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    say.mutate(said, {
      onSuccess: ({ operationId }) => {
        onClose();
        offerUndo(t("consent.noted"), operationId);
      },
    });
  }

  return (
    <Dialog title={t("consent.note")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Segments label={t("consent.said")} value={said.status} onChange={(status) => put({ status })} options={(["given", "withdrawn"] as const).map((value) => ({ value, label: t(`consent.${value}`) }))} />
        <ChoiceField label={t("consent.channel")} value={said.channel} onChange={(channel) => put({ channel: channel as Saying["channel"] })} options={CHANNELS.map((value) => ({ value, label: t(`consent.channels.${value}`) }))} />
        <ChoiceField label={t("consent.topic")} value={said.topic ?? topic} onChange={(chosen) => put({ topic: chosen })} options={topics.map(({ topic: value, name }) => ({ value, label: name }))} />
        <AreaField label={t("consent.words")} hint={t("consent.wordsHint")} rows={3} value={said.text ?? ""} onChange={(text) => put({ text })} />
        <TextField label={t("consent.source")} hint={t("consent.sourceHint")} value={said.source ?? ""} onChange={(source) => put({ source })} autoComplete="off" />
        <ProblemNote error={say.error} />
        <div>
          <Button type="submit" loading={say.isPending}>
            {t("consent.note")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
