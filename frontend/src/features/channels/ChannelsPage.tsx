import { Button } from "@mantine/core";
import { IconMail, IconMailCog, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CopyField } from "@/components/CopyField";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Empty, Failed, Loading } from "@/components/States";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { channelsQuery, type Channel } from "./api";
import styles from "./Channels.module.css";
import { NewChannelDialog } from "./NewChannelDialog";

function ChannelCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return (
    <li className={styles.card}>
      <header className="row">
        <IconMail size={20} aria-hidden />
        <h2 className="cut grow" title={channel.address}>
          {channel.address}
        </h2>
      </header>
      <p className="quiet small">
        {t("channels.since")} <Moment at={channel.createdAt} />
      </p>
      <CopyField label={t("secret.webhookUrl")} value={channel.webhookUrl} copyLabel={t("secret.copyUrl")} />
    </li>
  );
}

function Cards({ onAdd }: { onAdd?: () => void }) {
  const { t } = useTranslation();
  const channels = useQuery(channelsQuery);
  if (channels.isPending) return <Loading rows={3} />;
  if (channels.isError && !channels.data) return <Failed error={channels.error} retry={() => void channels.refetch()} />;
  if (channels.data.items.length === 0) {
    return (
      <Empty icon={IconMailCog} title={t("channels.empty")} action={onAdd && <Button onClick={onAdd}>{t("channels.add")}</Button>}>
        {t("channels.emptyHint")}
      </Empty>
    );
  }
  return (
    <ul className={styles.cards}>
      {channels.data.items.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} />
      ))}
    </ul>
  );
}

export function ChannelsPage() {
  const { t } = useTranslation();
  const mayAdd = atLeast(useUser(), "admin");
  const search = useSearch({ from: "/shell/channels" });
  const navigate = useNavigate({ from: "/channels" });
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
      <Cards onAdd={mayAdd ? add : undefined} />
      {search.new && <NewChannelDialog onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  );
}
