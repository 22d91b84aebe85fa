import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useCreateTask, type Task } from "./api";

const PRIORITIES: Task["priority"][] = ["low", "normal", "high", "urgent"];

/** `2026-11-21` in the reader's zone. */
function dateOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function tomorrow(): string {
  const now = new Date();
  return dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1));
}

/** Due by the end of that day, where the reader is. */
function endOf(date: string): string {
  return new Date(`${date}T23:59:59`).toISOString();
}

export function NewTaskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateTask();
  const [title, setTitle] = useState("");
  const [due, setDue] = useState(tomorrow);
  const [priority, setPriority] = useState<Task["priority"]>("normal");
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(
      { title: title.trim(), dueAt: endOf(due), priority },
      {
        onSuccess: onClose,
      },
    );
  }

  return (
    <Dialog title={t("tasks.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("tasks.title")} placeholder={t("tasks.titlePlaceholder")} value={title} onChange={setTitle} required error={problem?.field("title")} />
        <TextField label={t("tasks.dueDate")} type="date" value={due} onChange={setDue} required error={problem?.field("dueAt")} />
        <ChoiceField label={t("common.priority")} value={priority} onChange={(value) => setPriority(value as Task["priority"])} options={PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={create.isPending}>
          {t("tasks.add")}
        </Button>
      </form>
    </Dialog>
  );
}
