import { Button } from "@mantine/core";
import { IconPlus, IconSpeakerphone } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { campaignsQuery, STATUSES, type Campaign } from "./api";
import { TONES } from "./words";

function Row({ campaign }: { campaign: Campaign }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <td>
        <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} search={{}} className={table.main}>
          {campaign.name}
        </Link>
        <p className={table.sub}>{campaign.sentence}</p>
      </td>
      <td>
        <Tag tone={TONES[campaign.status]}>{t(`campaigns.statuses.${campaign.status}`)}</Tag>
      </td>
      <td data-minor>{t(`campaigns.channels.${campaign.channel}`)}</td>
      <td className={table.num}>{campaign.audience === null ? <span className="quiet">{t("campaigns.notYet")}</span> : t("campaigns.total", { count: campaign.audience, total: count(campaign.audience, i18n.language) })}</td>
      <td className={table.num} data-minor>
        <Moment at={campaign.launchedAt ?? campaign.schedule ?? campaign.changedAt} />
      </td>
    </tr>
  );
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/campaigns/new" search={{}} />}>
      {t("campaigns.new")}
    </Button>
  );
}

function List({ q, status }: { q: string; status: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(campaignsQuery(q, status));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = q !== "" || status !== "";
  const empty = asked ? (
    <Empty icon={IconSpeakerphone} title={t("campaigns.noneFound")} />
  ) : (
    <Empty icon={IconSpeakerphone} title={t("campaigns.none")} action={<NewButton />}>
      {t("campaigns.noneHint")}
    </Empty>
  );
  return (
    <div className={table.frame}>
      <ListStates query={query} count={rows.length} empty={empty} skeleton={4}>
        <table className={table.table} aria-label={t("places.campaigns")}>
          <thead>
            <tr>
              <th>{t("campaigns.name")}</th>
              <th>{t("campaigns.status")}</th>
              <th>{t("campaigns.channel")}</th>
              <th className={table.num}>{t("campaigns.audience")}</th>
              <th className={table.num}>{t("campaigns.when")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((campaign) => (
              <Row key={campaign.id} campaign={campaign} />
            ))}
          </tbody>
        </table>
        <ListFoot shown={rows.length} total={query.data?.pages[0]?.total ?? rows.length} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
      </ListStates>
    </div>
  );
}

/** All campaigns: what is being written, sent, or done. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/campaigns" });
  const navigate = useNavigate({ from: "/campaigns" });
  const { q = "", status = "" } = search;
  useShortcuts({ n: () => void navigate({ to: "/campaigns/new", search: {} }) });
  if (search.new) return <Navigate to="/campaigns/new" search={{}} replace />;
  const go = (next: { q?: string; status?: string }) => void navigate({ search: { ...(next.q && { q: next.q }), ...(next.status && { status: next.status }) }, replace: true });
  const options = ["", ...STATUSES].map((value) => ({ value, label: value ? t(`campaigns.statuses.${value as "draft"}`) : t("campaigns.anyStatus") }));
  return (
    <Page title={t("places.campaigns")} lead={t("campaigns.lead")} actions={<NewButton />}>
      <div className="row wrap">
        <Segments label={t("campaigns.status")} value={status} onChange={(next) => go({ q, status: next })} options={options} />
        <SearchBox label={t("campaigns.search")} value={q} onChange={(next) => go({ q: next, status })} />
      </div>
      <List q={q} status={status} />
    </Page>
  );
}
