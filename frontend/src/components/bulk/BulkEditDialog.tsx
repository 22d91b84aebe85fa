import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField } from "@/components/Field";
import { wrongWith } from "@/components/record/editing";
import { ValueInput } from "@/components/record/ValueInput";
import type { Selection } from "@/components/records/useSelection";
import { useWords } from "@/components/records/words";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { fieldsQuery, type FieldInfo } from "@/lib/fields";
import { count } from "@/lib/format";
import { asProblem, type Problem } from "@/lib/problem";
import { useUser } from "@/lib/session";
import { previewQuery, type BulkEdit } from "./api";
import styles from "./bulk.module.css";
import { actionsOf, changeFrom, firstTyped, isEditable, type Action } from "./editing";
import { Look } from "./Look";
import { Progress } from "./Progress";
import { useBulkEdit } from "./useBulkEdit";

const PAUSE_MS = 300;

interface Props {
  selection: Selection;
  /** What is selected, as the server takes it. */
  target: BulkEdit;
  /** The field that is offered first. */
  first?: string;
  onClose: () => void;
}

/** One field of many records: set, emptied, added to; shown beforehand, and undone as a whole. */
export function BulkEditDialog(props: Props) {
  const { t } = useTranslation();
  const { selection, first, onClose } = props;
  const fields = useQuery(fieldsQuery(selection.noun));
  const editable = fields.data?.filter(isEditable) ?? [];
  const title = t(first === "tags" || first === "ownerId" ? `bulkEdit.titles.${first}` : "bulkEdit.titles.any");
  return (
    <Dialog title={title} onClose={onClose} wide>
      {fields.isPending && <Loading rows={3} />}
      {fields.isError && editable.length === 0 && <Failed error={fields.error} retry={() => void fields.refetch()} />}
      {fields.isSuccess && editable.length === 0 && <p className="quiet">{t("bulkEdit.nothingEditable")}</p>}
      {editable.length > 0 && <Form {...props} fields={editable} />}
    </Dialog>
  );
}

/** The field, the action and the value, as far as they are picked. */
function useEdit(fields: FieldInfo[], first: string | undefined) {
  const userId = useUser()?.id ?? "";
  const [edit, setEdit] = useState(() => begun(fields.find((field) => field.name === first) ?? fields[0], userId));
  return {
    ...edit,
    field: fields.find((field) => field.name === edit.name),
    pick: (name: string) => setEdit(begun(fields.find((field) => field.name === name), userId)),
    act: (action: Action) => setEdit((old) => ({ ...old, action })),
    write: (typed: string) => setEdit((old) => ({ ...old, typed })),
  };
}

function begun(field: FieldInfo | undefined, userId: string) {
  const action: Action = field ? (actionsOf(field)[0] ?? "set") : "set";
  return { name: field?.name ?? "", action, typed: firstTyped(field, userId) };
}

/** What the server says of *wanted* before anything is changed; `stale` while its answer is not here. */
function usePreview(wanted: BulkEdit | null) {
  const text = JSON.stringify(wanted);
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const look = useQuery(previewQuery(JSON.parse(asked) as BulkEdit | null));
  const stale = look.isFetching || asked !== text;
  const refused = wanted && look.error && !stale ? asProblem(look.error) : null;
  return { preview: look.data, stale, refused };
}

function Form({ selection, target, first, onClose, fields }: Props & { fields: FieldInfo[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const edit = useEdit(fields, first);
  const job = useBulkEdit(selection, onClose);
  const { field, action, typed } = edit;
  const change = field ? changeFrom(field, action, typed) : null;
  const wanted = change ? { ...target, changes: [change] } : null;
  const { preview, stale, refused } = usePreview(wanted);
  if (!field) return null;
  if (job.operation?.status === "running") return <Progress operation={job.operation} onClose={onClose} />;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wanted && !refused) void job.run(wanted);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className={styles.pair}>
        <ChoiceField label={t("bulkEdit.field")} value={field.name} onChange={edit.pick} options={fields.map((each) => ({ value: each.name, label: words.field(each) }))} />
        <ChoiceField label={t("bulkEdit.action")} value={action} onChange={(value) => edit.act(value as Action)} options={actionsOf(field).map((each) => ({ value: each, label: t(`bulkEdit.actions.${each}`) }))} />
      </div>
      {action !== "clear" && <Value field={field} typed={typed} refused={refused} onChange={edit.write} />}
      {refused && (action === "clear" || refused.errors.length === 0) && <ProblemNote error={refused} />}
      {wanted && !refused && <Look field={field} preview={preview} stale={stale} />}
      {Boolean(job.error) && <ProblemNote error={job.error} />}
      <p className="small quiet">{t("bulkEdit.undoable")}</p>
      <Buttons selection={selection} total={stale ? undefined : preview?.total} busy={job.busy} ready={wanted !== null && refused === null} onClose={onClose} />
    </form>
  );
}

function Value({ field, typed, refused, onChange }: { field: FieldInfo; typed: string; refused: Problem | null; onChange: (typed: string) => void }) {
  const { t } = useTranslation();
  const wrong = wrongWith(typed, field);
  return <ValueInput key={field.name} field={field} value={typed} error={wrong ? t(`record.wrong.${wrong}`) : refused?.errors[0]?.detail} onChange={onChange} />;
}

interface ButtonsProps {
  selection: Selection;
  /** How many it is about, once the server said so. */
  total: number | undefined;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
}

function Buttons({ selection, total = selection.count, busy, ready, onClose }: ButtonsProps) {
  const { t, i18n } = useTranslation();
  const records = t(`records.nouns.${selection.noun}.total`, { count: total, total: count(total, i18n.language) });
  return (
    <div className="row wrap">
      <Button type="submit" loading={busy} disabled={!ready || total === 0}>
        {t("bulkEdit.confirm", { records })}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
