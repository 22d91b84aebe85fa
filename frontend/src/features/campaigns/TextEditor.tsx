import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import type { Channel } from "./api";
import styles from "./Campaigns.module.css";
import type { Text } from "./plan";

const PLACEHOLDERS = ["name|there", "firstName", "city", "country", "company", "totalSpends", "visits", "orderCount", "shop", "unsubscribeUrl"] as const;
const WITH_SUBJECT: Channel[] = ["email", "simulator"];

interface Props {
  text: Text;
  channel: Channel;
  /** There are several, each with its share. */
  weighed: boolean;
  onChange: (part: Partial<Text>) => void;
}

/** Subject and message; what differs from person to person is put in from a menu. */
export function TextEditor({ text, channel, weighed, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);

  function insert(name: string): void {
    const element = area.current;
    const at = element?.selectionStart ?? text.message.length;
    const put = `{${name}}`;
    onChange({ message: text.message.slice(0, at) + put + text.message.slice(element?.selectionEnd ?? at) });
    // After the new text is there.
    setTimeout(() => {
      element?.focus();
      element?.setSelectionRange(at + put.length, at + put.length);
    });
  }

  return (
    <>
      {WITH_SUBJECT.includes(channel) && <TextField label={t("campaigns.subject")} value={text.subject} onChange={(subject) => onChange({ subject })} autoComplete="off" />}
      <div className={styles.message}>
        <div className="row spread wrap">
          <label htmlFor={id}>
            <strong>{t("campaigns.message")}</strong>
          </label>
          <select className={styles.insert} aria-label={t("campaigns.insert")} value="" onChange={(event) => insert(event.target.value)}>
            <option value="">{t("campaigns.insert")}</option>
            {PLACEHOLDERS.map((name) => (
              <option key={name} value={name}>
                {t(`campaigns.placeholders.${name}`)}
              </option>
            ))}
          </select>
        </div>
        <textarea ref={area} id={id} rows={7} className={styles.area} value={text.message} onChange={(event) => onChange({ message: event.target.value })} />
      </div>
      {weighed && (
        <TextField label={t("campaigns.weight", { name: text.name })} type="number" min={1} max={1000} hint={t("campaigns.weightHint")} value={String(text.share)} onChange={(share) => onChange({ share: Math.min(1000, Math.max(1, Number(share) || 1)) })} />
      )}
    </>
  );
}
