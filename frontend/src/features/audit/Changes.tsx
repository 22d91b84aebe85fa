import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AnyValue, fieldOr } from "@/components/record/AnyValue";
import { Change } from "@/components/record/Change";
import { useWords } from "@/components/records/words";
import type { FieldInfo } from "@/lib/fields";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";
import { useRestore, type Entry, type ValueChange } from "./api";
import styles from "./Audit.module.css";
import { isRecordNoun, useAuditedField } from "./words";

interface Props {
  entry: Entry;
  changes: ValueChange[];
  fields: Map<string, FieldInfo>;
}

/** Field by field what it was and what it became, each with a way back. */
export function Changes({ entry, changes, fields }: Props) {
  const audited = useAuditedField(entry.noun);
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <OneChange key={change.field} entry={entry} change={change} fieldOf={(value) => audited(change.field, value) ?? fieldOr(fields, change.field)} known={fields.has(change.field)} />
      ))}
    </dl>
  );
}

function OneChange({ entry, change, fieldOf, known }: { entry: Entry; change: ValueChange; fieldOf: (value: unknown) => FieldInfo; known: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const restore = useRestore();
  const offerUndo = useUndo();
  const field = fieldOf(null);
  const label = words.field(field);
  const secret = change.before === null && change.after === null;
  const canRestore = entry.action === "changed" && known && field.editable !== false && isRecordNoun(entry.noun);

  function putBack(): void {
    restore.mutate(
      { entry, field: change.field },
      {
        onSuccess: ({ operationId }) => offerUndo(t("audit.restored", { field: label }), operationId),
        onError: (error) => toast(t("audit.notRestored"), { tone: "failed", detail: asProblem(error).message }),
      },
    );
  }

  return (
    <div className={styles.change}>
      <dt>{label}</dt>
      <dd>{secret ? <span className="quiet">{t("audit.secret")}</span> : <Change before={<AnyValue field={fieldOf(change.before)} value={change.before} />} after={<AnyValue field={fieldOf(change.after)} value={change.after} />} />}</dd>
      {canRestore && (
        <dd>
          <Button size="compact-sm" variant="subtle" loading={restore.isPending} aria-label={t("audit.putBackField", { field: label })} onClick={putBack}>
            {t("audit.putBack")}
          </Button>
        </dd>
      )}
    </div>
  );
}
