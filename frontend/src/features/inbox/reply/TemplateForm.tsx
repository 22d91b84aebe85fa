import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Loading, ProblemNote } from "@/components/States";
import { nameOf, templatesQuery, type ApprovedTemplate, type ConversationDetail, type ReplyBy } from "../api";
import styles from "./Reply.module.css";
import { useReply } from "./sending";

const BLANK = /\{\{(\d+)\}\}/g;

function blanksOf(template: ApprovedTemplate): number {
  return new Set([...template.body.matchAll(BLANK)].map((found) => found[1])).size;
}

/** Where nothing else may be sent: an approved template, with what goes into its blanks, as the customer will read it. */
export function TemplateForm({ conversation, way }: { conversation: ConversationDetail; way: ReplyBy }) {
  const { t } = useTranslation();
  const templates = useQuery(templatesQuery(way.channelId));
  const name = nameOf(conversation.contact);
  const reply = useReply(conversation.id, name);
  const [chosen, setChosen] = useState(0);
  const [values, setValues] = useState<Record<number, string>>({});
  if (templates.isPending) return <Loading rows={1} />;
  const template = templates.data?.[chosen];
  if (!template) return <p className="quiet small">{t("inbox.template.none")}</p>;

  const usual = conversation.contact.name.split(" ")[0] ?? "";
  const blanks = Array.from({ length: blanksOf(template) }, (_blank, index) => values[index] ?? (index === 0 ? usual : ""));
  const text = template.body.replace(BLANK, (blank, number: string) => blanks[Number(number) - 1] || blank);
  const ready = blanks.every((value) => value.trim());

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!template || !ready) return;
    reply.mutate(
      { text: "", seenMessageId: conversation.lastMessageId, channelId: way.channelId, template: { name: template.name, language: template.language, variables: blanks.map((value) => value.trim()) } },
      {
        onSuccess: () => setValues({}),
      },
    );
  }

  return (
    <form className={styles.template} onSubmit={send} aria-label={t("inbox.template.form")}>
      <ChoiceField
        label={t("inbox.template.choose")}
        value={String(chosen)}
        onChange={(value) => {
          setChosen(Number(value));
          setValues({});
        }}
        options={(templates.data ?? []).map((each, index) => ({ value: String(index), label: `${each.name} · ${each.language}` }))}
      />
      {blanks.length > 0 && (
        <div className={styles.blanks}>
          {blanks.map((value, index) => (
            <TextField key={index} label={t("inbox.template.blank", { number: index + 1 })} value={value} onChange={(text) => setValues({ ...values, [index]: text })} required />
          ))}
        </div>
      )}
      <p className={styles.preview}>{text}</p>
      <ProblemNote error={reply.error} />
      <div className="row spread">
        <span />
        <Button type="submit" loading={reply.isPending} disabled={!ready} leftSection={<IconSend size={16} aria-hidden />}>
          {t("inbox.template.send")}
        </Button>
      </div>
    </form>
  );
}
