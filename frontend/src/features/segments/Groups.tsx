import { Button } from "@mantine/core";
import { IconChartPie } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Progress } from "@/components/Progress";
import { Segments } from "@/components/Segments";
import { Empty, Failed, ProblemNote } from "@/components/States";
import { count, percent } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { clustersQuery, useSaveCluster, type Cluster, type Clustering } from "./api";
import styles from "./Segments.module.css";

const METHODS = ["rfm", "kmeans"] as const;

function ClusterCard({ cluster, clustering }: { cluster: Cluster; clustering: Clustering }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveCluster(clustering.id);

  function keep(): void {
    save.mutate(
      { key: cluster.key, language: i18n.language },
      {
        onSuccess: (segment) => {
          toast(t("segments.saved", { name: segment.name }));
          void navigate({ to: "/segments/$segmentId", params: { segmentId: segment.id }, search: {} });
        },
      },
    );
  }

  return (
    <li className={styles.card}>
      <header className="row spread">
        <h2>{cluster.name}</h2>
        <strong className="number">{count(cluster.count, i18n.language)}</strong>
      </header>
      <p className="quiet small">{t("segments.share", { percent: percent(cluster.share, i18n.language) })}</p>
      <p>{cluster.description}</p>
      <Button variant="default" className={styles.bottom} loading={save.isPending} onClick={keep}>
        {t("segments.saveGroup")}
      </Button>
      <ProblemNote error={save.error} />
    </li>
  );
}

function Found({ clustering }: { clustering: Clustering }) {
  const { t } = useTranslation();
  if (clustering.clusters.length === 0) {
    return (
      <Empty icon={IconChartPie} title={t("segments.groupsFailed")}>
        {clustering.refused}
      </Empty>
    );
  }
  return (
    <>
      <ul className={styles.cards}>
        {clustering.clusters.map((cluster) => (
          <ClusterCard key={cluster.key} cluster={cluster} clustering={clustering} />
        ))}
      </ul>
      {clustering.basis && <p className="small quiet">{clustering.basis}</p>}
    </>
  );
}

/** The groups that customers fall into, each ready to be kept as a segment. */
export function Groups() {
  const { t, i18n } = useTranslation();
  const [method, setMethod] = useState<(typeof METHODS)[number]>("rfm");
  const query = useQuery(clustersQuery(method, i18n.language));
  const running = query.isPending || query.data?.status === "queued";
  return (
    <section className="stack" aria-label={t("segments.tabs.groups")}>
      <div className="row">
        <Segments label={t("segments.method")} value={method} onChange={setMethod} options={METHODS.map((value) => ({ value, label: t(`segments.methods.${value}`) }))} />
      </div>
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {running && !query.isError && (
        <div className="stack" role="status">
          <p>{t("segments.finding")}</p>
          <Progress label={t("segments.finding")} done={0} total={0} />
        </div>
      )}
      {query.data && !running && <Found clustering={query.data} />}
    </section>
  );
}
