import { IconChartBar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import { day } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { dashboardQuery, type Dashboard, type Tile } from "./api";
import { Campaigns } from "./Campaigns";
import styles from "./Dashboard.module.css";
import { Figure } from "./Figure";
import { Parts } from "./Parts";
import { PeriodChooser } from "./PeriodChooser";
import { choiceOf, type Choice } from "./periods";
import { WeekChart } from "./WeekChart";

/** What belongs together, in the order in which one decides by it. Figures that are new here come last. */
const GROUPS = [
  ["now", ["pipelineValue", "weightedPipeline", "overdueTasks"]],
  ["closed", ["won", "wonAmount", "lost", "lostAmount", "winRate"]],
  ["activity", ["activities", "newContacts", "newLeads"]],
] as const;

function grouped(tiles: readonly Tile[]): { name: "now" | "closed" | "activity" | "other"; metrics: [string, Tile[]][] }[] {
  const byKey = new Map<string, Tile[]>();
  for (const tile of tiles) byKey.set(tile.key, [...(byKey.get(tile.key) ?? []), tile]);
  const known = new Set<string>(GROUPS.flatMap(([, keys]) => keys));
  const named = GROUPS.map(([name, keys]) => ({ name, metrics: keys.filter((key) => byKey.has(key)).map((key): [string, Tile[]] => [key, byKey.get(key) ?? []]) }));
  return [...named, { name: "other" as const, metrics: [...byKey].filter(([key]) => !known.has(key)) }].filter((group) => group.metrics.length > 0);
}

function Figures({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  return (
    <>
      {grouped(dashboard.tiles).map(({ name, metrics }) => (
        <section key={name} aria-labelledby={`group-${name}`} className="stack">
          <h2 id={`group-${name}`}>{t(`dashboard.groups.${name}`)}</h2>
          <ul className={styles.tiles}>
            {metrics.map(([key, tiles]) => (
              <Figure key={key} name={key} tiles={tiles} />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.charts}>
        {dashboard.series.map((series) => (
          <WeekChart key={series.key + series.unit} series={series} title={t(`dashboard.metrics.${series.key}`, { defaultValue: series.key })} />
        ))}
        {dashboard.breakdowns.map((breakdown) => (
          <Parts key={breakdown.key} breakdown={breakdown} />
        ))}
      </div>
    </>
  );
}

/** How things stand, each number with the rows behind it. */
export function DashboardPage() {
  const { t, i18n } = useTranslation();
  const search = useSearch({ from: "/shell/dashboard" });
  const navigate = useNavigate({ from: "/dashboard" });
  const choice = choiceOf(search);
  const query = useQuery(dashboardQuery(choice));
  const choose = (next: Choice) => void navigate({ search: next });
  const dashboard = query.data;
  const mayReadCampaigns = atLeast(useUser(), "manager");
  return (
    <Page title={t("places.dashboard")} lead={dashboard ? t("dashboard.lead", { from: day(dashboard.from, i18n.language), to: day(dashboard.to, i18n.language) }) : t("dashboard.leadWaiting")}>
      <PeriodChooser choice={choice} onChoose={choose} />
      <div className={styles.body} aria-busy={query.isPlaceholderData || undefined}>
        <ListStates query={query} count={dashboard?.tiles.length ?? 0} empty={<Empty icon={IconChartBar} title={t("dashboard.nothing")} />}>
          {dashboard && <Figures dashboard={dashboard} />}
        </ListStates>
        {mayReadCampaigns && <Campaigns choice={choice} />}
      </div>
    </Page>
  );
}
