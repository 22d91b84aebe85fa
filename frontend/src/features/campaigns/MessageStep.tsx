import { Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TopicField } from "@/components/consent/TopicField";
import { ChoiceField, TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { CHANNELS, type Channel } from "./api";
import styles from "./Campaigns.module.css";
import type { StepProps } from "./Composer";
import { LooksLike } from "./LooksLike";
import { LETTERS, type Text } from "./plan";
import { Suggestions } from "./Suggestions";
import { TextEditor } from "./TextEditor";
import { templatesQuery, type Suggested } from "./writing";

const HOLD_OUT = 0.05;
const MOST_HELD = 50;

function FromTemplate({ written, put }: StepProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(templatesQuery);
  const fitting = data.filter((each) => each.channel === written.channel || written.channel === "simulator");
  if (fitting.length === 0) return null;
  return (
    <ChoiceField
      label={t("campaigns.template")}
      value={written.templateId ?? ""}
      onChange={(id) => {
        const template = fitting.find((each) => each.id === id);
        const [first, ...rest] = written.texts;
        if (template && first) put({ templateId: id, html: template.html, texts: [{ ...first, subject: template.subject, message: template.message }, ...rest] });
        else put({ templateId: null, html: null });
      }}
      options={[{ value: "", label: t("campaigns.noTemplate") }, ...fitting.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function Trying({ written, put, shown, onShow }: StepProps & { shown: number; onShow: (index: number) => void }) {
  const { t } = useTranslation();
  const { texts } = written;
  const current = texts[shown];

  function add(): void {
    const name = LETTERS.find((letter) => !texts.some((text) => text.name === letter)) ?? "Z";
    put({ texts: [...texts, { ...(texts[0] as Text), name }] });
    onShow(texts.length);
  }

  function remove(): void {
    put({ texts: texts.filter((_, index) => index !== shown) });
    onShow(0);
  }

  return (
    <div className="row wrap">
      {texts.length > 1 && <Segments label={t("campaigns.variants")} value={String(shown)} onChange={(index) => onShow(Number(index))} options={texts.map((text, index) => ({ value: String(index), label: t("campaigns.variant", { name: text.name }) }))} />}
      {texts.length < LETTERS.length && (
        <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {t("campaigns.addVariant")}
        </Button>
      )}
      {texts.length > 1 && current && (
        <Button size="compact-md" variant="subtle" leftSection={<IconX size={15} aria-hidden />} onClick={remove}>
          {t("campaigns.removeVariant", { name: current.name })}
        </Button>
      )}
    </div>
  );
}

/** Who gets nothing, to compare with. */
function HoldOut({ written, put }: StepProps) {
  const { t } = useTranslation();
  const held = written.holdOut > 0;
  return (
    <div className="stack tight">
      <label className={styles.option}>
        <input type="checkbox" checked={held} onChange={() => put({ holdOut: held ? 0 : HOLD_OUT })} />
        {t("campaigns.holdOut")}
      </label>
      {held && (
        <TextField
          label={t("campaigns.holdOutShare")}
          type="number"
          min={1}
          max={MOST_HELD}
          hint={t("campaigns.holdOutHint")}
          value={String(Math.round(written.holdOut * 100))}
          onChange={(share) => put({ holdOut: Math.min(MOST_HELD, Math.max(1, Number(share) || 1)) / 100 })}
        />
      )}
    </div>
  );
}

/** What to say: by oneself, from a template, or from suggestions; in several variants if one likes. */
export function MessageStep({ written, put }: StepProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const { texts } = written;
  const at = Math.min(shown, texts.length - 1);
  const current = texts[at] as Text;
  const replace = (part: Partial<Text>) => put({ texts: texts.map((text, index) => (index === at ? { ...text, ...part } : text)) });

  function useAll(found: Suggested[]): void {
    put({ texts: found.slice(0, LETTERS.length).map(({ subject, message }, index) => ({ name: LETTERS[index] ?? "Z", subject, message, share: 1 })) });
    setShown(0);
  }

  return (
    <div className={styles.columns}>
      <div className="stack">
        <Suggestions written={written} put={put} onUse={({ subject, message }) => replace({ subject, message })} onUseAll={useAll} />
        <section className={styles.panel} aria-label={t("campaigns.steps.message")}>
          <div className={styles.pair}>
            <ChoiceField label={t("campaigns.channel")} value={written.channel} onChange={(channel) => put({ channel: channel as Channel })} options={CHANNELS.map((value) => ({ value, label: t(`campaigns.channels.${value}`) }))} />
            <TopicField label={t("campaigns.topic")} usual={t("campaigns.usualTopic")} value={written.topic} onChange={(topic) => put({ topic })} />
          </div>
          <FromTemplate written={written} put={put} />
          <Trying written={written} put={put} shown={at} onShow={setShown} />
          <TextEditor key={current.name} text={current} channel={written.channel} weighed={texts.length > 1} onChange={replace} />
          <HoldOut written={written} put={put} />
        </section>
      </div>
      <LooksLike written={written} text={current} />
    </div>
  );
}
