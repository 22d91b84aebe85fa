import { Button } from "@mantine/core";
import { IconZoomScan } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MergeNoun } from "@/components/merge/api";
import { ago, count } from "@/lib/format";
import { scanQuery, useScan } from "./api";

/** Asks for a look and waits for its end; then the list is asked anew. */
export function ScanButton({ noun }: { noun: MergeNoun }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const scan = useQuery(scanQuery(noun));
  const begin = useScan(noun);
  const running = scan.data?.running ?? false;
  const before = useRef(running);

  useEffect(() => {
    if (before.current && !running) void client.invalidateQueries({ queryKey: ["duplicates", "list"] });
    before.current = running;
  }, [running, client]);

  return (
    <Button variant="default" leftSection={<IconZoomScan size={16} aria-hidden />} loading={running || begin.isPending} onClick={() => begin.mutate()}>
      {t("duplicates.scan")}
    </Button>
  );
}

/** When it was looked last, and what came out. */
export function LastScan({ noun }: { noun: MergeNoun }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(scanQuery(noun));
  if (!data) return <>{t("duplicates.lead")}</>;
  if (data.running) return <span role="status">{t("duplicates.scanning")}</span>;
  if (!data.endedAt) return <>{t("duplicates.lead")}</>;
  const number = (value: number) => count(value, i18n.language);
  return <>{t("duplicates.lastScan", { ago: ago(data.endedAt, i18n.language), compared: number(data.compared), found: number(data.found) })}</>;
}
