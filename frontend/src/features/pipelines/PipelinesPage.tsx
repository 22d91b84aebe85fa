import { Button } from "@mantine/core";
import { IconPlus, IconTimeline } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card, Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import { pipelinesQuery } from "./api";
import { DeletePipeline } from "./DeletePipeline";
import { Editor } from "./Editor";
import { NewPipelineDialog } from "./NewPipelineDialog";

export function PipelinesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/settings/pipelines" });
  const navigate = useNavigate({ from: "/settings/pipelines" });
  const query = useQuery(pipelinesQuery);
  const pipelines = query.data ?? [];
  const chosen = pipelines.find((pipeline) => pipeline.id === search.id) ?? pipelines[0];
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  const empty = (
    <Empty icon={IconTimeline} title={t("deals.noPipeline")} action={<Button onClick={add}>{t("pipelines.add")}</Button>}>
      {t("deals.noPipelineHint")}
    </Empty>
  );
  return (
    <Page
      title={t("places.pipelines")}
      lead={t("pipelines.lead")}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("pipelines.add")}
        </Button>
      }
    >
      <ListStates query={query} count={pipelines.length} empty={empty}>
        {pipelines.length > 1 && chosen && (
          <div className="row">
            <Segments label={t("deals.pipeline")} value={chosen.id} onChange={(id) => void navigate({ search: { id } })} options={pipelines.map(({ id, name }) => ({ value: id, label: name }))} />
          </div>
        )}
        {chosen && (
          <>
            <Card>
              <Editor key={chosen.id} pipeline={chosen} />
            </Card>
            <div className="row">
              <DeletePipeline key={chosen.id} pipeline={chosen} onDeleted={() => void navigate({ search: {} })} />
            </div>
          </>
        )}
      </ListStates>
      {search.new && <NewPipelineDialog onCreated={({ id }) => void navigate({ search: { id }, replace: true })} onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })} />}
    </Page>
  );
}
