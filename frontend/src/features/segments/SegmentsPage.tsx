import { Button } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Segments } from "@/components/Segments";
import { Sparkline } from "@/components/Sparkline";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { historyQuery, segmentsQuery, type Segment } from "./api";
import { Groups } from "./Groups";

function History({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { data = [] } = useQuery(historyQuery(id));
  const values = data.map((each) => each.count);
  if (values.length < 2) return <span className="quiet">–</span>;
  const words = (value: number | undefined) => count(value ?? 0, i18n.language);
  return <Sparkline values={values} label={t("segments.historyLabel", { first: words(values[0]), last: words(values.at(-1)) })} />;
}

function Row({ segment }: { segment: Segment }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <td>
        <Link to="/segments/$segmentId" params={{ segmentId: segment.id }} className={table.main}>
          {segment.name}
        </Link>
        <p className={table.sub}>{segment.sentence ?? segment.problems[0]?.detail}</p>
      </td>
      <td>
        <Tag tone={segment.kind === "frozen" ? "info" : "plain"}>{t(`segments.kinds.${segment.kind}`)}</Tag>
      </td>
      <td className={table.num}>{segment.count === null ? "–" : count(segment.count, i18n.language)}</td>
      <td data-minor>
        <History id={segment.id} />
      </td>
      <td className={table.num} data-minor>
        <Moment at={segment.changedAt} />
      </td>
    </tr>
  );
}

function List({ q }: { q: string }) {
  const { t } = useTranslation();
  const query = useQuery(segmentsQuery);
  const wanted = q.toLowerCase();
  const items = query.data?.items ?? [];
  const rows = items.filter((each) => each.name.toLowerCase().includes(wanted) || (each.sentence ?? "").toLowerCase().includes(wanted));
  const empty = q ? (
    <Empty icon={IconUsersGroup} title={t("segments.noneFound")} />
  ) : (
    <Empty icon={IconUsersGroup} title={t("segments.none")} action={<NewButton />}>
      {t("segments.noneHint")}
    </Empty>
  );
  return (
    <div className={table.frame}>
      <ListStates query={query} count={rows.length} empty={empty} skeleton={4}>
        <table className={table.table} aria-label={t("places.segments")}>
          <thead>
            <tr>
              <th>{t("segments.name")}</th>
              <th>{t("segments.kind")}</th>
              <th className={table.num}>{t("segments.people")}</th>
              <th>{t("segments.history")}</th>
              <th className={table.num}>{t("segments.changed")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((segment) => (
              <Row key={segment.id} segment={segment} />
            ))}
          </tbody>
        </table>
        <ListFoot shown={rows.length} total={q ? rows.length : (query.data?.total ?? rows.length)} />
      </ListStates>
    </div>
  );
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/segments/new" search={{}} />}>
      {t("segments.new")}
    </Button>
  );
}

/** All segments, and the groups that the customers fall into by themselves. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/segments" });
  const navigate = useNavigate({ from: "/segments" });
  useShortcuts({ n: () => void navigate({ to: "/segments/new", search: {} }) });
  const tab = search.tab === "groups" ? "groups" : "segments";
  if (search.new) return <Navigate to="/segments/new" search={{}} replace />;
  return (
    <Page title={t("places.segments")} lead={t(tab === "groups" ? "segments.groupsLead" : "segments.lead")} actions={<NewButton />}>
      <div className="row wrap">
        <Segments label={t("segments.tabsLabel")} value={tab} onChange={(next) => void navigate({ search: next === "groups" ? { tab: next } : {} })} options={(["segments", "groups"] as const).map((value) => ({ value, label: t(`segments.tabs.${value}`) }))} />
        {tab === "segments" && <SearchBox label={t("segments.search")} value={search.q ?? ""} onChange={(q) => void navigate({ search: q ? { q } : {}, replace: true })} />}
      </div>
      {tab === "groups" ? <Groups /> : <List q={search.q ?? ""} />}
    </Page>
  );
}
