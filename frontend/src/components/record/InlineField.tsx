import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Cell } from "@/components/records/Cell";
import { useWords } from "@/components/records/words";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import type { AnyRecord, Changeable, FieldInfo } from "@/lib/fields";
import { asProblem } from "@/lib/problem";
import { useUndo } from "@/lib/undo";
import { currentOf, useChangeRecord } from "./api";
import { changeOf, typedOf, valueFrom, wrongWith } from "./editing";
import { Origin } from "./Origin";
import styles from "./record.module.css";
import { ValueInput } from "./ValueInput";

interface Props {
  noun: Changeable;
  record: AnyRecord;
  field: FieldInfo;
}

/** Somebody was faster: both values, one is picked. */
function Clash({ mine, theirs, onMine, onTheirs }: { mine: string; theirs: string; onMine: () => void; onTheirs: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.clash}>
      <p>{t("record.clash")}</p>
      <Button variant="default" onClick={onMine}>
        {t("record.keepMine", { value: mine || "–" })}
      </Button>
      <Button variant="default" onClick={onTheirs}>
        {t("record.keepTheirs", { value: theirs || "–" })}
      </Button>
    </div>
  );
}

function Editor({ noun, record, field, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState(() => typedOf(record, field)); // as it was when the editing began, whatever comes in live
  const draft = useDraft(`field.${noun}.${record.id}.${field.name}`, before);
  const [now, setNow] = useState<AnyRecord | null>(null);
  const change = useChangeRecord(noun, record.id);
  const offerUndo = useUndo();
  const wrong = wrongWith(draft.text, field);
  const problem = change.error && !now ? asProblem(change.error) : null;

  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);

  function close(): void {
    draft.drop();
    onClose();
  }

  function save(version: number): void {
    change.mutate(changeOf(field, valueFrom(draft.text, field), version), {
      onSuccess: ({ operationId }) => {
        close();
        offerUndo(t("record.saved", { field: words.field(field) }), operationId);
      },
      onError: (error) => {
        const current = currentOf(error, record.id);
        if (current && typedOf(current, field) === before) save(current.version); // somebody changed something else
        else setNow(current);
      },
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wrong) return;
    if (draft.text.trim() === before.trim()) close();
    else if (typedOf(record, field) !== before) setNow(record);
    else save(record.version);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault(); // else it closes the dialog, too, where there is one
    close();
  }

  if (now) return <Clash mine={draft.text} theirs={typedOf(now, field)} onMine={() => save(now.version)} onTheirs={close} />;
  return (
    // Escape closes, wherever the focus is inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} className={styles.editor} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <ValueInput field={field} value={draft.text} error={wrong ? t(`record.wrong.${wrong}`) : (problem?.field(field.name) ?? problem?.field(field.name.replace(".", "/")))} onChange={draft.write} />
      {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
      <div className="row">
        <Button type="submit" size="compact-md" loading={change.isPending}>
          {t("common.save")}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={close}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** A field that is changed where it stands. What is typed survives a reload until it is saved or cancelled. */
export function InlineField({ noun, record, field }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kept = useDraft(`field.${noun}.${record.id}.${field.name}`).kept;
  const [editing, setEditing] = useState(kept);
  const label = words.field(field);
  if (editing) return <Editor noun={noun} record={record} field={field} onClose={() => setEditing(false)} />;
  if (field.editable === false) {
    return (
      <div className={styles.fact}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          <Cell record={record} field={field} words={words} />
          <Origin record={record} name={field.name} />
        </span>
      </div>
    );
  }
  return (
    <button type="button" className={styles.fact} data-editable onClick={() => setEditing(true)}>
      <span className={styles.label}>
        <span className="hidden-text">{t("record.edit")} </span>
        {label}
        <span className="hidden-text">: </span>
      </span>
      <span className={styles.value}>
        <Cell record={record} field={field} words={words} />
        <Origin record={record} name={field.name} />
      </span>
      <IconPencil size={15} aria-hidden className={styles.pencil} />
    </button>
  );
}
