import { Button } from "@mantine/core";
import { IconChartPie } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { Progress } from "@/components/Progress";
import { Segments } from "@/components/Segments";
import { Empty, Failed, ProblemNote } from "@/components/States";
import { count, numbers, percent, plain } from "@/lib/format";
import { clustersQuery, isRunning, useCluster, type Cluster } from "./api";
import styles from "./Segments.module.css";

const METHODS = ["rfm", "kmeans"] as const;

function figure(value: number | string | null, language: string): string {
  return typeof value === "number" ? numbers(language, { maximumFractionDigits: 1 }).format(value) : (value ?? "–");
}

function ClusterCard({ cluster }: { cluster: Cluster }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={styles.card}>
      <header className="row spread">
        <h2>{cluster.name}</h2>
        <strong className="number">{count(cluster.count, i18n.language)}</strong>
      </header>
      <p className="quiet small">{t("segments.share", { percent: percent(cluster.share, i18n.language) })}</p>
      <p>{cluster.description}</p>
      <Facts rows={Object.entries(cluster.figures).map(([name, value]) => [plain(name.replace(/([A-Z])/g, " $1").toLowerCase()), figure(value, i18n.language)])} />
      {cluster.rules && (
        <Button variant="default" className={styles.bottom} renderRoot={(props) => <Link {...props} to="/segments/new" search={{ rules: JSON.stringify(cluster.rules), name: cluster.name }} />}>
          {t("segments.saveGroup")}
        </Button>
      )}
    </li>
  );
}

/** The groups that customers fall into, each ready to be kept as a segment. */
export function Groups() {
  const { t } = useTranslation();
  const [method, setMethod] = useState<(typeof METHODS)[number]>("rfm");
  const begin = useCluster();
  const { mutate } = begin;
  const found = useQuery({ ...clustersQuery(begin.data?.id ?? ""), enabled: begin.data !== undefined });
  useEffect(() => mutate(method), [mutate, method]);
  const running = begin.isPending || (begin.data && (!found.data || isRunning(found.data.status)) && !found.isError);
  const clusters = found.data?.clusters ?? [];

  return (
    <section className="stack" aria-label={t("segments.tabs.groups")}>
      <div className="row">
        <Segments label={t("segments.method")} value={method} onChange={setMethod} options={METHODS.map((value) => ({ value, label: t(`segments.methods.${value}`) }))} />
      </div>
      {running && (
        <div className="stack" role="status">
          <p>{t("segments.finding")}</p>
          <Progress label={t("segments.finding")} done={0} total={0} />
        </div>
      )}
      <ProblemNote error={begin.error} />
      {found.isError && <Failed error={found.error} retry={() => mutate(method)} />}
      {!running && found.data && clusters.length === 0 && (
        <Empty icon={IconChartPie} title={t("segments.groupsFailed")}>
          {found.data.reason}
        </Empty>
      )}
      {!running && (
        <ul className={styles.cards}>
          {clusters.map((cluster) => (
            <ClusterCard key={cluster.name} cluster={cluster} />
          ))}
        </ul>
      )}
    </section>
  );
}
