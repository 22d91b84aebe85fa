import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useCreatePipeline, type Pipeline } from "./api";

/** How most sales go; every word and figure can be changed afterwards. */
const USUAL = [
  ["contacted", 0.1],
  ["qualified", 0.3],
  ["offer", 0.5],
  ["negotiation", 0.75],
] as const;

export function NewPipelineDialog({ onCreated, onClose }: { onCreated: (pipeline: Pipeline) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreatePipeline();
  const draft = useDraft("pipeline.new");

  function submit(event: FormEvent): void {
    event.preventDefault();
    const stages = USUAL.map(([name, probability]) => ({ name: t(`pipelines.usual.${name}`), probability, rottingDays: 14, requiredFields: [] }));
    create.mutate(
      { name: draft.text.trim(), stages },
      {
        onSuccess: (pipeline) => {
          draft.drop();
          toast(t("pipelines.addedToast", { name: pipeline.name }));
          onCreated(pipeline);
        },
      },
    );
  }

  const problem = create.error ? asProblem(create.error) : null;
  return (
    <Dialog title={t("pipelines.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("pipelines.name")} placeholder={t("pipelines.namePlaceholder")} hint={t("pipelines.usualHint")} value={draft.text} onChange={draft.write} required error={problem?.field("name")} />
        {problem && !problem.field("name") && <ProblemNote error={problem} />}
        <Button type="submit" loading={create.isPending}>
          {t("pipelines.add")}
        </Button>
      </form>
    </Dialog>
  );
}
