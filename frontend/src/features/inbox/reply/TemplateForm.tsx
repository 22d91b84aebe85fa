import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { channelTemplatesQuery, filledIn, type ChannelTemplate } from "@/lib/channelTemplates";
import { nameOf, type ConversationDetail, type ReplyBy } from "../api";
import styles from "./Reply.module.css";
import { SendLater } from "./SendLater";
import { useReply } from "./sending";

function labelOf(template: ChannelTemplate, index: number, t: TFunction): string {
  const { place, key, button } = template.blanks[index] ?? { place: "body", key: "", button: 0 };
  if (place === "button") return t("whatsapp.ofButton", { button: template.buttons[button] });
  return t(place === "header" ? "whatsapp.ofHeader" : "whatsapp.variable", { key });
}

function Preview({ template, values }: { template: ChannelTemplate; values: string[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.preview} role="group" aria-label={t("whatsapp.preview")}>
      {template.header && <strong>{filledIn(template, "header", values)}</strong>}
      <p>{filledIn(template, "body", values)}</p>
      {template.footer && <p className="quiet small">{template.footer}</p>}
      {template.buttons.length > 0 && (
        <ul className={styles.buttons}>
          {template.buttons.map((button) => (
            <li key={button}>{button}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Those that Meta does not allow now, and why. */
function Refused({ templates }: { templates: ChannelTemplate[] }) {
  const { t } = useTranslation();
  if (templates.length === 0) return null;
  return (
    <details className="small">
      <summary>{t("whatsapp.refused", { count: templates.length })}</summary>
      <ul className={styles.refused}>
        {templates.map((each) => (
          <li key={`${each.name} ${each.language}`}>
            <strong>{each.name}</strong> · {each.language}: {each.trouble}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where nothing else may be sent: an approved template, with what goes into its blanks, as the customer will read it. */
export function TemplateForm({ conversation, way }: { conversation: ConversationDetail; way: ReplyBy }) {
  const { t } = useTranslation();
  const templates = useQuery(channelTemplatesQuery(way.channelId));
  const reply = useReply(conversation.id, nameOf(conversation.contact));
  const [chosen, setChosen] = useState(0);
  const [planning, setPlanning] = useState(false);
  const [values, setValues] = useState<Record<number, string>>({});
  if (templates.isPending) return <Loading rows={1} />;
  if (templates.isError) return <Failed error={templates.error} retry={() => void templates.refetch()} />;
  const usable = templates.data.filter((each) => !each.trouble);
  const refused = <Refused templates={templates.data.filter((each) => each.trouble)} />;
  const template = usable[chosen];
  if (!template)
    return (
      <div className={styles.template}>
        <p className="quiet small">{t("whatsapp.none")}</p>
        {refused}
      </div>
    );

  const usual = conversation.contact.name.split(" ")[0] ?? "";
  const first = template.blanks.findIndex((blank) => blank.place === "body");
  const filled = template.blanks.map((_blank, index) => values[index] ?? (index === first ? usual : ""));
  const ready = filled.every((value) => value.trim());
  const { name, language } = template;
  const words = { text: "", seenMessageId: conversation.lastMessageId, channelId: way.channelId, template: { name, language, variables: filled.map((value) => value.trim()) } };

  function send(event: FormEvent): void {
    event.preventDefault();
    if (ready) reply.mutate(words, { onSuccess: () => setValues({}) });
  }

  return (
    <form className={styles.template} onSubmit={send} aria-label={t("whatsapp.form")}>
      <ChoiceField
        label={t("whatsapp.choose")}
        value={String(chosen)}
        onChange={(value) => {
          setChosen(Number(value));
          setValues({});
        }}
        options={usable.map((each, index) => ({ value: String(index), label: `${each.name} · ${each.language}` }))}
      />
      {filled.length > 0 && (
        <div className={styles.blanks}>
          {filled.map((value, index) => {
            const example = template.blanks[index]?.example;
            return <TextField key={index} label={labelOf(template, index, t)} hint={example ? t("whatsapp.example", { example }) : undefined} value={value} onChange={(text) => setValues({ ...values, [index]: text })} required />;
          })}
        </div>
      )}
      <Preview template={template} values={filled} />
      {refused}
      <ProblemNote error={reply.error} />
      <div className="row spread">
        <span className="grow" />
        <SendLater conversationId={conversation.id} words={words} way={way} ready={ready} open={planning} onOpen={setPlanning} onDone={() => setValues({})} />
        <Button type="submit" loading={reply.isPending} disabled={!ready} leftSection={<IconSend size={16} aria-hidden />}>
          {t("whatsapp.send")}
        </Button>
      </div>
    </form>
  );
}
