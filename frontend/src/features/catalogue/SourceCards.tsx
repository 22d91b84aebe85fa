import { Button } from "@mantine/core";
import { IconPackageImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty, Failed, Loading } from "@/components/States";
import { sourcesQuery } from "./api";
import styles from "./Catalogue.module.css";
import { SourceCard } from "./SourceCard";

export function SourceCards({ onAdd }: { onAdd?: () => void }) {
  const { t } = useTranslation();
  const sources = useQuery(sourcesQuery);
  if (sources.isPending) return <Loading rows={3} />;
  if (sources.isError && !sources.data) return <Failed error={sources.error} retry={() => void sources.refetch()} />;
  if (sources.data.items.length === 0) {
    return (
      <Empty icon={IconPackageImport} title={t("catalogue.noSources")} action={onAdd && <Button onClick={onAdd}>{t("catalogue.addSource")}</Button>}>
        {t("catalogue.noSourcesHint")}
      </Empty>
    );
  }
  return (
    <ul className={styles.cards}>
      {sources.data.items.map((source) => (
        <SourceCard key={source.id} source={source} />
      ))}
    </ul>
  );
}
