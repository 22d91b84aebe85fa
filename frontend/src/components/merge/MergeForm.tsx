import { Button } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState, type CSSProperties, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { AnyValue, fieldOr } from "@/components/record/AnyValue";
import { useWords } from "@/components/records/words";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { useFields, type FieldInfo } from "@/lib/fields";
import { useShortcuts } from "@/lib/shortcuts";
import { useUndo } from "@/lib/undo";
import { previewQuery, titleOf, useMerge, type FieldChoice, type MergeNoun, type MergePreview } from "./api";
import { chosenOf, sorted } from "./choices";
import { ChoiceLine, PlainLine } from "./Lines";
import styles from "./merge.module.css";

const NONE: FieldInfo[] = [];

interface Props {
  noun: MergeNoun;
  /** The first one is kept, unless another is chosen. */
  ids: string[];
  onMerged: () => void;
  /** Buttons beside the one that merges. */
  children?: ReactNode;
}

/** Records side by side: which one stays, and whose value of each field. */
export function MergeForm({ noun, ids, onMerged, children }: Props) {
  const { t } = useTranslation();
  const [winnerId, setWinner] = useState(ids[0] ?? "");
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const order = { noun, winnerId, loserIds: ids.filter((id) => id !== winnerId), fields: chosen };
  const preview = useQuery(previewQuery(order));
  const merge = useMerge(noun);
  const offerUndo = useUndo();

  function go(): void {
    if (merge.isPending || !preview.data) return;
    const name = titleOf(preview.data.records.find((record) => record.id === winnerId));
    // Not `mutate` with a callback: a live update may take the pair away, and this form with it, before the answer is here.
    void merge.mutateAsync(order).then(
      ({ id }) => {
        offerUndo(t("merge.done", { name }), id);
        onMerged();
      },
      () => undefined, // said below, by merge.error
    );
  }

  useShortcuts({ m: go });
  if (preview.isPending) return <Loading rows={5} />;
  if (!preview.data) return <Failed error={preview.error} retry={() => void preview.refetch()} />;
  return (
    <div className={styles.form} style={{ "--records": ids.length } as CSSProperties}>
      <Fields
        preview={preview.data}
        ids={ids}
        winnerId={winnerId}
        chosen={chosen}
        onWinner={setWinner}
        onChoose={(field, id) => setChosen((old) => ({ ...old, [field]: id }))}
        noun={noun}
      />
      {Boolean(preview.error) && <ProblemNote error={preview.error} />}
      {Boolean(merge.error) && <ProblemNote error={merge.error} />}
      <div className="row wrap">
        <Button leftSection={<IconArrowMerge size={16} aria-hidden />} loading={merge.isPending} onClick={go}>
          {t("merge.merge")}
        </Button>
        {children}
      </div>
    </div>
  );
}

interface FieldsProps {
  noun: MergeNoun;
  preview: MergePreview;
  ids: string[];
  winnerId: string;
  chosen: Record<string, string>;
  onWinner: (id: string) => void;
  onChoose: (field: string, id: string) => void;
}

function Fields({ noun, preview, ids, winnerId, chosen, onWinner, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const group = useId();
  const fields = useFields(noun, NONE);
  const parts = sorted(preview.fields, ids);
  const info = (choice: FieldChoice) => fields.get(choice.field) ?? { ...fieldOr(fields, choice.field), label: choice.label };
  const resultOf = (choice: FieldChoice) => <PlainLine key={choice.field} field={info(choice)} label={words.field(info(choice))} value={choice.result} />;
  return (
    <>
      <div>
        <ChoiceLine head label={t("merge.keep")} name={`${group}-winner`} ids={ids} value={winnerId} onChange={onWinner} shown={(id) => titleOf(preview.records.find((record) => record.id === id))} />
        {parts.differing.map((choice) => (
          <ChoiceLine
            key={choice.field}
            label={words.field(info(choice))}
            name={`${group}-${choice.field}`}
            ids={ids}
            value={chosenOf(choice, chosen, winnerId)}
            onChange={(id) => onChoose(choice.field, id)}
            shown={(id) => <AnyValue field={info(choice)} value={choice.values[id]} />}
          />
        ))}
      </div>
      {parts.united.length > 0 && (
        <details className={styles.more}>
          <summary>{t("merge.united", { count: parts.united.length })}</summary>
          {parts.united.map(resultOf)}
        </details>
      )}
      {parts.same.length > 0 && (
        <details className={styles.more}>
          <summary>{t("merge.same", { count: parts.same.length })}</summary>
          {parts.same.map(resultOf)}
        </details>
      )}
      {preview.relations.length > 0 && <p className={styles.moves}>{t("merge.moves", { what: preview.relations.map((each) => t(`merge.relations.${each.noun as "deals"}`, { count: each.count, defaultValue: `${each.count} ${each.noun}` })).join(", ") })}</p>}
      <p className="small row wrap">
        {preview.records.map((record) => (
          <HrefLink key={String(record.id)} href={`/${noun}/${String(record.id)}`}>
            {t("merge.open", { name: titleOf(record) })}
          </HrefLink>
        ))}
      </p>
    </>
  );
}
