import { Button } from "@mantine/core";
import { IconPlus, IconTimeline } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import { later } from "@/lib/later";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { pipelinesQuery, type Pipeline } from "./api";
import { BoardView } from "./BoardView";
import styles from "./Deals.module.css";
import { Switch } from "./Switch";

const NewDealDialog = later(async () => (await import("./NewDealDialog")).NewDealDialog);
const LAST = "mancrel.pipeline";

/** The pipeline of the URL, the one of last time, or the first. */
function chosenOf(pipelines: readonly Pipeline[], wanted: string | undefined): Pipeline | undefined {
  const last = localStorage.getItem(LAST);
  return pipelines.find((one) => one.id === wanted) ?? pipelines.find((one) => one.id === last) ?? pipelines[0];
}

function NoPipeline() {
  const { t } = useTranslation();
  const user = useUser();
  const mayAdd = atLeast(user, "admin");
  return (
    <Empty
      icon={IconTimeline}
      title={t("deals.noPipeline")}
      action={
        mayAdd && (
          <Link to="/settings/pipelines" search={{ new: "1" }}>
            {t("deals.addPipeline")}
          </Link>
        )
      }
    >
      {t(mayAdd ? "deals.noPipelineHint" : "deals.askForPipeline")}
    </Empty>
  );
}

function Picker({ pipelines, chosen, onChoose }: { pipelines: readonly Pipeline[]; chosen: Pipeline; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  if (pipelines.length < 2) return null;
  return (
    <select className={styles.picker} aria-label={t("deals.pipeline")} value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
      {pipelines.map((pipeline) => (
        <option key={pipeline.id} value={pipeline.id}>
          {pipeline.name}
        </option>
      ))}
    </select>
  );
}

/** The deals as a board or as a list. What is asked stands in the URL. */
export function DealsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/deals" });
  const navigate = useNavigate({ from: "/deals" });
  const query = useQuery(pipelinesQuery);
  const pipelines = query.data ?? [];
  const chosen = chosenOf(pipelines, search.pipeline);
  useTitle(t("places.deals"));

  function choose(pipeline: string): void {
    localStorage.setItem(LAST, pipeline);
    void navigate({ search: (old) => ({ ...old, pipeline, stage: undefined }) });
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("places.deals")}</h1>
        {chosen && <Picker pipelines={pipelines} chosen={chosen} onChoose={choose} />}
        <span className="grow" />
        <Switch />
        {chosen && (
          <Button className={styles.addDeal} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate({ search: (old) => ({ ...old, new: "1" }) })}>
            {t("deals.add")}
          </Button>
        )}
      </header>
      <ListStates query={query} count={pipelines.length} empty={<NoPipeline />} skeleton={4}>
        {chosen && <BoardView key={chosen.id} pipeline={chosen} />}
      </ListStates>
      {search.new && chosen && <NewDealDialog pipeline={chosen} stageId={search.new} onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })} />}
    </div>
  );
}
