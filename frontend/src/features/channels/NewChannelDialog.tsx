import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { CopyField } from "@/components/CopyField";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Secret } from "@/components/Secret";
import { Segments } from "@/components/Segments";
import { ProblemNote } from "@/components/States";
import type { Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { useCreateChannel } from "./api";
import { LOOK, optionsOf, type Look } from "./webchat";
import { WebchatFields } from "./WebchatFields";
import { WebchatSnippet } from "./WebchatSnippet";

const KINDS = ["email", "webchat", "whatsapp", "messenger", "sms"] as const;
type Kind = (typeof KINDS)[number];
const CREDENTIALS = {
  email: [],
  webchat: [],
  sms: ["accountSid", "authToken"],
  whatsapp: ["phoneNumberId", "accessToken", "appSecret"],
  messenger: ["accessToken", "appSecret"],
} as const satisfies Record<Kind, readonly string[]>;
const NUMBER = { word: "number", type: "tel", example: "+351 912 345 678" } as const;
const ADDRESSES = {
  email: { word: "address", type: "email", example: "hello@your-shop.com" },
  webchat: null,
  messenger: { word: "page", type: "text", example: "102938475610293" },
  whatsapp: NUMBER,
  sms: NUMBER,
} as const;
const META = new Set<Kind>(["whatsapp", "messenger"]);
const SHOWN = new Set(["accountSid", "phoneNumberId"]);

interface Wanted {
  kind: Kind;
  address: string;
  name: string;
  template: string;
  account: string;
  credentials: Record<string, string>;
  look: Look;
}

function bodyOf({ kind, address, name, template, account, credentials, look }: Wanted): Schemas["NewChannel"] {
  if (kind === "webchat") return { kind, name: name.trim(), options: optionsOf(look) };
  const given = CREDENTIALS[kind].filter((key) => credentials[key]);
  return {
    kind,
    address: address.trim(),
    ...(name && { name }),
    ...(given.length > 0 && { credentials: Object.fromEntries(given.map((key) => [key, credentials[key]?.trim()])) }),
    ...(kind === "whatsapp" && (template || account) && { options: { ...(template && { template: template.trim() }), ...(account && { businessAccountId: account.trim() }) } }),
  };
}

export function NewChannelDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateChannel();
  const [wanted, setWanted] = useState<Wanted>({ kind: "email", address: "", name: "", template: "", account: "", credentials: {}, look: LOOK });
  const problem = create.error ? asProblem(create.error) : null;
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change });
  const faultAt = (pointer: string) => problem?.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.detail;
  const address = ADDRESSES[wanted.kind];

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(bodyOf(wanted));
  }

  return (
    <Dialog title={t(create.data ? "channels.created" : "channels.add")} onClose={onClose}>
      {create.data?.kind === "webchat" ? (
        <div className="stack">
          <WebchatSnippet channel={create.data} />
          <Button onClick={onClose}>{t("channels.chat.done")}</Button>
        </div>
      ) : create.data ? (
        <div className="stack">
          {wanted.kind !== "email" && wanted.kind !== "webchat" && <p>{t(`channels.nextStep.${wanted.kind}`)}</p>}
          {META.has(wanted.kind) && <CopyField label={t("channels.verifyToken")} value={create.data.secret} copyLabel={t("secret.copySecret")} />}
          <Secret secret={create.data.secret} webhookUrl={create.data.webhookUrl} onDone={onClose} />
        </div>
      ) : (
        <form className="stack" onSubmit={submit}>
          <Segments label={t("channels.kindOf")} value={wanted.kind} onChange={(kind) => set({ kind })} options={KINDS.map((value) => ({ value, label: t(`channels.kind.${value}`) }))} />
          {address ? (
            <>
              <TextField
                label={t(`channels.${address.word}`)}
                hint={t(`channels.${address.word}Hint`)}
                type={address.type}
                value={wanted.address}
                onChange={(address) => set({ address })}
                required
                error={problem?.field("address")}
                placeholder={address.example}
              />
              <TextField label={t("channels.name")} hint={t("channels.nameHint")} value={wanted.name} onChange={(name) => set({ name })} error={problem?.field("name")} />
            </>
          ) : (
            <>
              <TextField label={t("channels.chat.name")} hint={t("channels.chat.nameHint")} value={wanted.name} onChange={(name) => set({ name })} required error={problem?.field("name")} />
              <WebchatFields look={wanted.look} onChange={(change) => set({ look: { ...wanted.look, ...change } })} faultAt={faultAt} />
            </>
          )}
          {CREDENTIALS[wanted.kind].map((key) => (
            <TextField
              key={key}
              label={t(`channels.credential.${key}`)}
              hint={SHOWN.has(key) ? undefined : t("channels.credentialHint")}
              type={SHOWN.has(key) ? "text" : "password"}
              autoComplete="off"
              value={wanted.credentials[key] ?? ""}
              onChange={(value) => set({ credentials: { ...wanted.credentials, [key]: value } })}
              required
              error={faultAt(`/credentials/${key}`)}
            />
          ))}
          {wanted.kind === "whatsapp" && (
            <>
              <TextField label={t("channels.businessAccountId")} hint={t("channels.businessAccountIdHint")} inputMode="numeric" value={wanted.account} onChange={(account) => set({ account })} error={faultAt("/options/businessAccountId")} />
              <TextField label={t("channels.template")} hint={t("channels.templateHint")} value={wanted.template} onChange={(template) => set({ template })} error={faultAt("/options/template")} />
            </>
          )}
          {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
          <Button type="submit" loading={create.isPending}>
            {t("channels.add")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
