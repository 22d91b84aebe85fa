import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useCurrency } from "@/lib/organisation";
import { asProblem } from "@/lib/problem";
import styles from "./Channels.module.css";
import { accountOf, templatesOf, useChangeChannel, type Channel } from "./api";
import { TemplateFields } from "./TemplateFields";
import { lookOf, optionsOf } from "./webchat";
import { WebchatFields } from "./WebchatFields";

/** Name, signature, pace and price; an empty price is one that nobody knows. */
export function EditChannelDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeChannel(channel.id);
  const currency = useCurrency() ?? "";
  const { price: before, ...options } = channel.options as { price?: string | null; leadAds?: boolean };
  const isWhatsApp = channel.kind === "whatsapp";
  const isMessenger = channel.kind === "messenger";
  const isChat = channel.kind === "webchat";
  const [name, setName] = useState(channel.name);
  const [signature, setSignature] = useState(channel.signature);
  const [perMinute, setPerMinute] = useState(String(channel.perMinute));
  const [price, setPrice] = useState(before ?? "");
  const [leadAds, setLeadAds] = useState(options.leadAds ?? false);
  const [templates, setTemplates] = useState(templatesOf(channel));
  const [account, setAccount] = useState(accountOf(channel));
  const [look, setLook] = useState(() => lookOf(channel));
  const problem = change.error ? asProblem(change.error) : null;
  const faultAt = (pointer: string) => problem?.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.detail;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const known = price.trim().replace(",", ".");
    change.mutate({ version: channel.version, name: name.trim(), signature, perMinute: Number(perMinute), options: { ...options, ...(isWhatsApp && { templates, businessAccountId: account.trim() }), ...(isMessenger && { leadAds }), ...(isChat && optionsOf(look)), price: known || null } }, { onSuccess: onClose });
  }

  return (
    <Dialog title={t("channels.edit")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("channels.name")} hint={t("channels.nameHint")} value={name} onChange={setName} error={problem?.field("name")} />
        {channel.kind === "email" && <AreaField label={t("channels.signature")} value={signature} onChange={setSignature} error={problem?.field("signature")} />}
        {isChat && <WebchatFields look={look} onChange={(change) => setLook({ ...look, ...change })} faultAt={faultAt} />}
        <TextField label={t("channels.pace")} hint={t("channels.paceHint")} type="number" inputMode="numeric" min={1} value={perMinute} onChange={setPerMinute} required error={problem?.field("perMinute")} />
        <TextField
          label={t(channel.kind === "sms" ? "channels.priceOfSegment" : "channels.price", { currency })}
          hint={t("channels.priceHint")}
          inputMode="decimal"
          value={price}
          onChange={setPrice}
          placeholder="0.0079"
          error={faultAt("/options/price")}
        />
        {isWhatsApp && <TemplateFields account={account} onAccount={setAccount} templates={templates} onChange={setTemplates} faultAt={faultAt} />}
        {isMessenger && (
          <div>
            <label className={styles.check}>
              <input type="checkbox" checked={leadAds} aria-describedby="lead-ads-hint" onChange={(event) => setLeadAds(event.target.checked)} />
              <span>{t("channels.leadAds")}</span>
            </label>
            <p id="lead-ads-hint" className="small quiet">
              {t("channels.leadAdsHint")}
            </p>
          </div>
        )}
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={change.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
