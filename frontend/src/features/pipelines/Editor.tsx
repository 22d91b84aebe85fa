import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { AreaField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { fieldsQuery } from "@/lib/fields";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { stageCountsQuery, useChangePipeline, type Pipeline } from "./api";
import { changeOf, editOf, readEdit, shifted, withNewStage, withStage, withoutStage, type Edit, type StageEdit } from "./editing";
import styles from "./Pipelines.module.css";
import { RemoveStageDialog } from "./RemoveStageDialog";
import { StageRow } from "./StageRow";

/** What every deal has anyway, or what the server works out: no stage asks for it. */
const NEVER_ASKED = ["name", "pipelineId", "stageId", "status", "probability", "lostReason", "currency"];

function useEdit(pipeline: Pipeline) {
  const draft = useDraft(`pipeline.${pipeline.id}`);
  const kept = draft.kept ? readEdit(draft.text) : null;
  const edit = kept ?? editOf(pipeline);
  return { edit, kept: kept !== null, stale: kept !== null && kept.version !== pipeline.version, set: (next: Edit) => draft.write(JSON.stringify(next)), drop: draft.drop };
}

/** A pipeline's name and stages. What is typed is a draft until it is saved. */
export function Editor({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation();
  const { edit, kept, stale, set, drop } = useEdit(pipeline);
  const change = useChangePipeline(pipeline.id);
  const counted = useQuery(stageCountsQuery(pipeline.id));
  const counts = counted.data ?? {};
  const fields = useQuery(fieldsQuery("deals")).data?.filter((field) => field.editable !== false && !NEVER_ASKED.includes(field.name)) ?? [];
  const [removing, setRemoving] = useState<StageEdit | null>(null);
  const problem = change.error ? asProblem(change.error) : null;

  /** The deals that stand there now, and those of stages removed in this edit that are to go there. */
  const dealsOf = (key: string): number =>
    (counts[key] ?? 0) + Object.entries(edit.moveDeals).reduce((sum, [from, to]) => sum + (to === key ? (counts[from] ?? 0) : 0), 0);

  function save(event: FormEvent): void {
    event.preventDefault();
    change.mutate(changeOf(edit), {
      onSuccess: (saved) => {
        drop();
        toast(t("pipelines.savedToast", { name: saved.name }), saved.settling ? { detail: t("pipelines.settling", { count: saved.settling }) } : {});
      },
    });
  }

  function remove(stage: StageEdit): void {
    if (dealsOf(stage.key) > 0) setRemoving(stage);
    else set(withoutStage(edit, stage.key, null));
  }

  return (
    <>
      <form className={styles.editor} onSubmit={save} aria-label={pipeline.name}>
        <TextField label={t("pipelines.name")} value={edit.name} onChange={(name) => set({ ...edit, name })} required error={problem?.field("name")} />
        <h2>{t("pipelines.stages")}</h2>
        <ol className={styles.stages}>
          {edit.stages.map((stage, index) => (
            <StageRow
              key={stage.key}
              stage={stage}
              first={index === 0}
              last={index === edit.stages.length - 1}
              only={edit.stages.length === 1 || counted.isPending}
              dealCount={dealsOf(stage.key)}
              fields={fields}
              error={problem?.errors.find((error) => error.pointer.includes(`stages/${index}/`))?.detail}
              onChange={(part) => set(withStage(edit, stage.key, part))}
              onShift={(by) => set(shifted(edit, stage.key, by))}
              onRemove={() => remove(stage)}
            />
          ))}
        </ol>
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set(withNewStage(edit, crypto.randomUUID()))}>
            {t("pipelines.addStage")}
          </Button>
        </div>
        <AreaField label={t("pipelines.lostReasons")} hint={t("pipelines.lostReasonsHint")} rows={3} value={edit.lostReasons} onChange={(lostReasons) => set({ ...edit, lostReasons })} error={problem?.field("lostReasons")} />
        {stale && <p role="alert">{t("pipelines.stale")}</p>}
        <ProblemNote error={change.error} />
        <div className="row wrap">
          <Button type="submit" loading={change.isPending} disabled={!kept}>
            {t("common.save")}
          </Button>
          {kept && (
            <>
              <Button variant="subtle" onClick={drop}>
                {t("common.discard")}
              </Button>
              <span className="quiet small">{t("common.draftKept")}</span>
            </>
          )}
        </div>
      </form>
      {removing && (
        <RemoveStageDialog
          stage={removing}
          others={edit.stages.filter((stage) => stage.key !== removing.key && !stage.isNew)}
          dealCount={dealsOf(removing.key)}
          onRemove={(to) => {
            set(withoutStage(edit, removing.key, to));
            setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
