import { Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { count } from "@/lib/format";
import { asNoun, NOUNS, useChangeImport, useStep, type Column, type Import } from "./api";
import { ColumnRow } from "./ColumnRow";
import styles from "./Imports.module.css";
import { OptionsForm } from "./OptionsForm";
import { ReadingForm } from "./ReadingForm";

export type ColumnPart = Partial<Pick<Column, "target" | "dateOrder" | "decimalMark">>;

/** What was changed and is not yet heard back from the server stands over what it said. */
function useColumns(one: Import) {
  const change = useChangeImport(one.id);
  const [sent, setSent] = useState<Record<number, ColumnPart>>({});
  const { mutateAsync } = change;
  const set = useCallback(
    async (column: Column, part: ColumnPart) => {
      const wanted = { ...column, ...part };
      setSent((old) => ({ ...old, [column.index]: part }));
      try {
        await mutateAsync({ columns: [{ index: wanted.index, target: wanted.target, dateOrder: wanted.dateOrder as "day_first" | null, decimalMark: wanted.decimalMark as "," | null, values: part.target === undefined ? wanted.values : undefined }] });
      } catch {
        // It is said below, by the mutation's error.
      } finally {
        setSent((old) => Object.fromEntries(Object.entries(old).filter(([index]) => Number(index) !== column.index)));
      }
    },
    [mutateAsync],
  );
  const columns = one.columns.map((column) => ({ ...column, ...sent[column.index] }));
  return { columns, set, error: change.error };
}

function Found({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  const { file } = one;
  if (!file) return null;
  const looksLike = NOUNS.find((noun) => noun === file.looksLike && noun !== one.noun);
  return (
    <div className={styles.found}>
      <p>
        <strong>{t("imports.facts", { count: file.rows, total: count(file.rows, i18n.language), name: one.fileName })}</strong>{" "}
        <span className="quiet">{[file.kind.toUpperCase(), file.encoding, file.sheet].filter(Boolean).join(" · ")}</span>
      </p>
      {file.vendor && (
        <p className={styles.vendor}>
          <IconInfoCircle size={16} aria-hidden /> {t("imports.recognised", { vendor: file.vendor })}
        </p>
      )}
      {looksLike && <p className={styles.warn}>{t("imports.looksLike", { noun: t(`imports.nouns.${looksLike}`), chosen: t(`imports.nouns.${asNoun(one.noun)}`) })}</p>}
      {file.brokenRows > 0 && <p className={styles.warn}>{t("imports.broken", { count: file.brokenRows })}</p>}
    </div>
  );
}

/** What each column becomes, and how rows become records. */
export function Mapping({ one }: { one: Import }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/imports/$importId" });
  const { columns, set, error } = useColumns(one);
  const check = useStep(one.id, "try");
  const mapped = columns.some((column) => column.target);
  const unmapped = columns.filter((column) => !column.target).length;
  return (
    <>
      <Found one={one} />
      <section className={table.frame} aria-label={t("imports.steps.columns")}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t("imports.column")}</th>
              <th>{t("imports.sample")}</th>
              <th>{t("imports.becomes")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.index} column={column} columns={columns} targets={one.targets} onChange={set} />
            ))}
          </tbody>
        </table>
        {unmapped > 0 && <p className={table.foot}>{t("imports.unmapped", { count: unmapped })}</p>}
      </section>
      <OptionsForm one={one} columns={columns} />
      <ReadingForm key={one.version} one={one} />
      <ProblemNote error={error ?? check.error} />
      <div className={styles.next}>
        <Button size="md" disabled={!mapped} loading={check.isPending} onClick={() => check.mutate(undefined, { onSuccess: () => void navigate({ search: {}, replace: true }) })}>
          {t("imports.check")}
        </Button>
        <span className="quiet small">{mapped ? t("imports.checkHint") : t("imports.noTarget")}</span>
      </div>
    </>
  );
}
