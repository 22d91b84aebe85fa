import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { parsed } from "@/lib/rules";
import { toast } from "@/lib/toasts";
import styles from "./records.module.css";
import type { ListState } from "./useListState";
import { useChangeView, useDeleteView, useSaveView, type View } from "./useViews";

interface FieldsProps {
  name: string;
  onName: (name: string) => void;
  shared: boolean;
  onShared: (shared: boolean) => void;
  error: unknown;
}

function ViewFields({ name, onName, shared, onShared, error }: FieldsProps) {
  const { t } = useTranslation();
  const problem = error ? asProblem(error) : null;
  return (
    <>
      <TextField label={t("records.view.name")} value={name} onChange={onName} required error={problem?.field("name")} />
      <label className={styles.option}>
        <input type="checkbox" checked={shared} onChange={(event) => onShared(event.target.checked)} />
        {t("records.view.share")}
      </label>
      {problem && !problem.field("name") && <ProblemNote error={problem} />}
    </>
  );
}

/** Keep what is shown now as a view of its own. */
export function SaveViewDialog({ noun, state, onClose }: { noun: string; state: ListState; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useSaveView(noun);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { q, sort, columns, filter } = state.shown;
    save.mutate(
      { name: name.trim(), shared, q, sort, columns, filter: parsed(filter) },
      {
        onSuccess: (view) => {
          onClose();
          state.go({ view: view.id });
          toast(t("records.view.savedToast", { name: view.name }));
        },
      },
    );
  }

  return (
    <Dialog title={t("records.view.saveTitle")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ViewFields name={name} onName={setName} shared={shared} onShared={setShared} error={save.error} />
        <Button type="submit" loading={save.isPending}>
          {t("records.view.saveNew")}
        </Button>
      </form>
    </Dialog>
  );
}

interface ViewDialogProps {
  noun: string;
  view: View;
  onClose: () => void;
  onDeleted: () => void;
}

/** Rename a view, share it with the team or no longer, delete it. */
export function ViewDialog({ noun, view, onClose, onDeleted }: ViewDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [sure, setSure] = useState(false);
  const change = useChangeView(noun);
  const remove = useDeleteView(noun, () => {
    onClose();
    onDeleted();
    toast(t("records.view.deletedToast", { name: view.name }));
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ view, change: { name: name.trim(), shared } }, { onSuccess: onClose });
  }

  return (
    <Dialog title={t("records.view.editTitle")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ViewFields name={name} onName={setName} shared={shared} onShared={setShared} error={change.error ?? remove.error} />
        <div className="row wrap spread">
          <Button type="submit" loading={change.isPending}>
            {t("common.save")}
          </Button>
          {sure ? (
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(view)}>
              {t("records.view.reallyDelete", { name: view.name })}
            </Button>
          ) : (
            <Button variant="subtle" color="red" onClick={() => setSure(true)}>
              {t("records.view.delete")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
