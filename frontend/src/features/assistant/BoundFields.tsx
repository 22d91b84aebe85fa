import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { numbers } from "@/lib/format";
import { useCurrency } from "@/lib/organisation";
import type { Policy } from "./api";
import styles from "./Assistant.module.css";
import { CommitField } from "./CommitField";
import { HoursFields } from "./HoursFields";
import { OFFICE } from "./values";

const KINDS = ["email", "whatsapp", "messenger", "sms", "webchat"];
const SENT = [0.05, 0.07, 0.1];
const DRAFTS = [0.05, 0.1, 0.25, 0.5, 1];

interface Props {
  policy: Policy;
  put: (part: Partial<Policy>) => void;
}

/** When, by which channels and up to which price it may send; how long that can be taken back, and how much is judged. */
export function BoundFields({ policy, put }: Props) {
  const { t, i18n } = useTranslation();
  const own = useCurrency();
  const share = numbers(i18n.language, { style: "percent" });
  const shares = (known: number[], value: number) => [...new Set([...known, value])].sort((a, b) => a - b).map((each) => ({ value: String(each), label: share.format(each) }));
  const audit = { sent: 0.1, drafts: 1, ...policy.audit };
  const hours = policy.hours ?? "always";
  const prices = policy.limits?.price ?? {};
  const currencies = [...new Set([...Object.keys(prices), ...(own ? [own] : [])])];
  const always = { value: "always", label: t("assistant.hours.always") };

  function limit(currency: string, typed: string): void {
    const others = Object.entries(prices).filter(([each]) => each !== currency);
    const wanted = typed.trim() ? [[currency, Number(typed.replace(",", "."))] as const] : [];
    put({ limits: { price: Object.fromEntries([...others, ...wanted]) } });
  }
  return (
    <>
      <h3>{t("assistant.setting.hours")}</h3>
      <div className={styles.fields}>
        <ChoiceField
          label={t("assistant.hours.when")}
          value={hours === "always" ? hours : "set"}
          onChange={(when) => put({ hours: when === "always" ? when : OFFICE })}
          options={[always, { value: "set", label: t("assistant.hours.set") }]}
        />
      </div>
      {hours !== "always" && <HoursFields hint={t("assistant.hours.hint")} hours={hours} put={(changed) => put({ hours: changed })} />}
      <h3>{t("assistant.setting.channels")}</h3>
      <ChannelFields policy={policy} put={put} />
      <h3>{t("assistant.setting.limits")}</h3>
      <div className={styles.fields}>
        {currencies.map((currency) => (
          <CommitField key={currency} label={t("assistant.limit", { currency })} placeholder={t("assistant.noLimit")} inputMode="decimal" value={prices[currency] === undefined ? "" : String(prices[currency])} onCommit={(typed) => limit(currency, typed)} />
        ))}
        <CommitField label={t("assistant.setting.undo")} inputMode="numeric" value={String(policy.undo ?? 60)} onCommit={(typed) => put({ undo: Number(typed) })} />
        <ChoiceField label={t("assistant.audit.sent")} value={String(audit.sent)} onChange={(sent) => put({ audit: { ...audit, sent: Number(sent) } })} options={shares(SENT, audit.sent)} />
        <ChoiceField label={t("assistant.audit.drafts")} value={String(audit.drafts)} onChange={(drafts) => put({ audit: { ...audit, drafts: Number(drafts) } })} options={shares(DRAFTS, audit.drafts)} />
      </div>
      <p className="small quiet">{t("assistant.limitHint")}</p>
    </>
  );
}

function ChannelFields({ policy, put }: Props) {
  const { t } = useTranslation();
  const channels = policy.channels ?? "all";
  const kinds = [...new Set([...KINDS, ...(channels === "all" ? [] : channels)])];
  const on = channels === "all" ? kinds : channels;

  function flip(kind: string, wanted: boolean): void {
    const chosen = kinds.filter((each) => (each === kind ? wanted : on.includes(each)));
    put({ channels: chosen.length === kinds.length ? "all" : chosen });
  }
  return (
    <div role="group" aria-label={t("assistant.setting.channels")} className={styles.checks}>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={on.includes(kind)} onChange={(event) => flip(kind, event.target.checked)} />
          {t(`assistant.kind.${kind as "email"}`, { defaultValue: kind })}
        </label>
      ))}
    </div>
  );
}
