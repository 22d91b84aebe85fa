import { Button } from "@mantine/core";
import { IconPackageImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty, ListStates } from "@/components/States";
import { sourcesQuery } from "./api";
import styles from "./Catalogue.module.css";
import { SourceCard } from "./SourceCard";

export function SourceCards({ onAdd }: { onAdd?: () => void }) {
  const { t } = useTranslation();
  const sources = useQuery(sourcesQuery);
  const items = sources.data?.items ?? [];
  const empty = (
    <Empty icon={IconPackageImport} title={t("catalogue.noSources")} action={onAdd && <Button onClick={onAdd}>{t("catalogue.addSource")}</Button>}>
      {t("catalogue.noSourcesHint")}
    </Empty>
  );
  return (
    <ListStates query={sources} count={items.length} empty={empty} skeleton={3}>
      <ul className={styles.cards}>
        {items.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </ul>
    </ListStates>
  );
}
