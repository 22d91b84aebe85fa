import { Button } from "@mantine/core";
import { IconBrandMessenger, IconBrandWhatsapp, IconFlask, IconKey, IconMail, IconMailCog, IconMessageCircle, IconDeviceMobileMessage, IconPencil, IconPlus, IconServerCog, IconTemplate } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyField } from "@/components/CopyField";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { RotateDialog } from "@/components/RotateDialog";
import { SimulatorPanel } from "@/components/simulator/SimulatorPanel";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import { count, moment } from "@/lib/format";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { useCurrency } from "@/lib/organisation";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { channelsQuery, useRotateSecret, type Channel } from "./api";
import styles from "./Channels.module.css";
import { EditChannelDialog } from "./EditChannelDialog";
import { HealthList } from "./HealthList";
import { MailboxDialog } from "./MailboxDialog";
import { NewChannelDialog } from "./NewChannelDialog";
import { WebchatSnippet } from "./WebchatSnippet";

const TemplatesDialog = later(async () => (await withTexts("whatsapp", import("./TemplatesDialog"))).TemplatesDialog);
const ICONS = { email: IconMail, sms: IconDeviceMobileMessage, whatsapp: IconBrandWhatsapp, messenger: IconBrandMessenger, webchat: IconMessageCircle, simulator: IconFlask };
const WITH_CREDENTIALS = new Set(["sms", "whatsapp", "messenger"]);

/** Nobody posts to it with a secret. */
const SECRETLESS = new Set(["simulator", "webchat"]);

const TABS = ["channels", "health"] as const;

const BY_NAME = new Set(["simulator", "messenger", "webchat"]);

function titleOf(channel: Channel): string {
  return BY_NAME.has(channel.kind) ? channel.name : channel.address;
}

function priceOf(channel: Channel, currency: string | null, t: TFunction): string {
  const { price } = channel.options as { price?: string | null };
  if (price == null) return t("channels.noPrice");
  if (Number(price) === 0) return t("channels.free");
  return t(channel.kind === "sms" ? "channels.costsSegment" : "channels.costs", { price, currency: currency ?? "" });
}

function Servers({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { imap, smtp } = channel.options as { imap?: { host: string } | null; smtp?: { host: string } | null };
  if (channel.kind !== "email" || !(imap || smtp)) return null;
  return (
    <p className="quiet small">
      {imap && t("channels.fetched", { host: imap.host })} {smtp && t("channels.sentBy", { host: smtp.host })}
    </p>
  );
}

function Templates({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t("channels.templatesOpen")}
      </Button>
      {open && <TemplatesDialog channel={channel} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ChannelCard({ channel }: { channel: Channel }) {
  const { t, i18n } = useTranslation();
  const mayRotate = atLeast(useUser(), "admin");
  const rotate = useRotateSecret();
  const [rotating, setRotating] = useState(false);
  const [editing, setEditing] = useState(false);
  const [connecting, setConnecting] = useState(false);
  const currency = useCurrency();
  const Icon = ICONS[channel.kind];
  const title = titleOf(channel);
  return (
    <li className={styles.card}>
      <header className="row">
        <Icon size={20} aria-hidden />
        <h2 className="cut grow" title={title}>
          {title}
        </h2>
      </header>
      <p className="quiet small">
        {t(`channels.kind.${channel.kind}`)} · {channel.name !== title && `${channel.name} · `}
        {t("channels.since")} <Moment at={channel.createdAt} />
      </p>
      <p className="quiet small">
        {t("channels.perMinute", { count: channel.perMinute, total: count(channel.perMinute, i18n.language) })} · {priceOf(channel, currency, t)}
      </p>
      <Servers channel={channel} />
      {channel.kind === "simulator" && <p className="quiet small">{t("channels.simulatorHint")}</p>}
      {WITH_CREDENTIALS.has(channel.kind) && !channel.hasCredentials && <p className="small">{t("channels.noCredentials")}</p>}
      {channel.kind === "webchat" && <WebchatSnippet channel={channel} />}
      {SECRETLESS.has(channel.kind) || <CopyField label={t("secret.webhookUrl")} value={channel.webhookUrl} copyLabel={t("secret.copyUrl")} />}
      {channel.receiptsUrl !== channel.webhookUrl && <CopyField label={t("channels.receiptsUrl")} value={channel.receiptsUrl} copyLabel={t("secret.copyUrl")} />}
      {channel.previousSecretUntil && (
        <p className="quiet small">
          {t("secret.old")} <time dateTime={channel.previousSecretUntil}>{moment(channel.previousSecretUntil, i18n.language)}</time>
        </p>
      )}
      {channel.kind === "whatsapp" && <Templates channel={channel} />}
      {mayRotate && (
        <div className="row wrap">
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t("channels.change")}
          </Button>
          {channel.kind === "email" && (
            <Button variant="default" leftSection={<IconServerCog size={16} aria-hidden />} onClick={() => setConnecting(true)}>
              {t("channels.mailbox")}
            </Button>
          )}
          {channel.kind !== "webchat" && (
            <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setRotating(true)}>
              {t("secret.rotate")}
            </Button>
          )}
        </div>
      )}
      {connecting && <MailboxDialog channel={channel} onClose={() => setConnecting(false)} />}
      {editing && <EditChannelDialog channel={channel} onClose={() => setEditing(false)} />}
      {rotating && (
        <RotateDialog
          name={title}
          rotate={{ ...rotate, mutate: () => rotate.mutate(channel.id) }}
          onClose={() => {
            setRotating(false);
            rotate.reset();
          }}
        />
      )}
    </li>
  );
}

function Cards({ onAdd }: { onAdd?: () => void }) {
  const { t } = useTranslation();
  const channels = useQuery(channelsQuery);
  const items = channels.data?.items ?? [];
  const empty = (
    <Empty icon={IconMailCog} title={t("channels.empty")} action={onAdd && <Button onClick={onAdd}>{t("channels.add")}</Button>}>
      {t("channels.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={channels} count={items.length} empty={empty} skeleton={3}>
      <ul className={styles.cards}>
        {items.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} />
        ))}
      </ul>
    </ListStates>
  );
}

export function ChannelsPage() {
  const { t } = useTranslation();
  const mayAdd = atLeast(useUser(), "admin");
  const search = useSearch({ from: "/shell/channels" });
  const navigate = useNavigate({ from: "/channels" });
  const tab = search.tab === "health" ? "health" : "channels";
  const add = () => void navigate({ search: { new: "1" } });
  return (
    <Page
      title={t("places.channels")}
      lead={t("channels.lead")}
      actions={
        mayAdd && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t("channels.add")}
          </Button>
        )
      }
    >
      <Segments label={t("channels.tabs")} value={tab} onChange={(next) => void navigate({ search: next === "health" ? { tab: next } : {}, replace: true })} options={TABS.map((value) => ({ value, label: t(`channels.tab.${value}`) }))} />
      {tab === "health" ? (
        <HealthList />
      ) : (
        <>
          <Cards onAdd={mayAdd ? add : undefined} />
          {mayAdd && <SimulatorPanel />}
        </>
      )}
      {search.new && <NewChannelDialog onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  );
}
