import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useRehearse, type Graph } from "./api";
import styles from "./Journeys.module.css";
import { Told } from "./Told";

const MOST = 90;

/** The plan played on what really happened: before anybody gets anything. */
export function DryRun({ id, graph, onReached }: { id: string; graph: Graph; onReached: (reached: ReadonlyMap<string, number>) => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(String(MOST));
  const play = useRehearse(id);
  const asked = Math.min(MOST, Math.max(1, Math.round(Number(days)) || MOST));
  return (
    <div className="stack">
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault();
          play.mutate({ days: asked, draft: graph }, { onSuccess: (told) => onReached(new Map(told.byNode.map((each) => [each.id, each.reached]))) });
        }}
      >
        <p>{t("journeys.dryRunLead")}</p>
        <div className={`row wrap ${styles.asked}`}>
          <TextField label={t("journeys.days")} type="number" min={1} max={MOST} value={days} onChange={setDays} />
          <Button type="submit" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={play.isPending}>
            {t("journeys.play")}
          </Button>
        </div>
        <ProblemNote error={play.error} />
      </form>
      {play.data && <Told told={play.data} graph={graph} />}
    </div>
  );
}
