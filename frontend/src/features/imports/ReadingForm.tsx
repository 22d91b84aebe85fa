import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useChangeImport, type Import, type Reading } from "./api";
import styles from "./Imports.module.css";

const ENCODINGS = ["utf-8", "utf-16", "windows-1252", "windows-1250", "windows-1251", "iso-8859-2", "mac-roman", "koi8-r", "shift_jis"];
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const NAMES = ["comma", "semicolon", "tab", "bar"] as const;

/** How the file is to be read, where finding out went wrong. */
export function ReadingForm({ one, open = false }: { one: Import; open?: boolean }) {
  const { t } = useTranslation();
  const change = useChangeImport(one.id);
  const [chosen, setChosen] = useState<Reading>(one.reading);
  const { file } = one;
  const workbook = file ? file.kind === "xlsx" : /\.xlsx$/i.test(one.fileName);
  const findOut = { value: "", label: t("imports.findOut") };
  const set = (part: Partial<Reading>) => setChosen((old) => ({ ...old, ...part }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ reading: chosen });
  }

  return (
    <details className={styles.panel} open={open}>
      <summary>{t("imports.reading")}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{t("imports.readingHint")}</p>
        <div className={styles.grid}>
          {!workbook && (
            <>
              <ChoiceField label={t("imports.encoding")} hint={file?.encodingReason ?? undefined} value={chosen.encoding ?? ""} onChange={(encoding) => set({ encoding: encoding || null })} options={[findOut, ...ENCODINGS.map((value) => ({ value, label: value }))]} />
              <ChoiceField
                label={t("imports.delimiter")}
                value={chosen.delimiter ?? ""}
                onChange={(delimiter) => set({ delimiter: (delimiter || null) as Reading["delimiter"] })}
                options={[findOut, ...NAMES.map((name) => ({ value: DELIMITERS[name], label: t(`imports.delimiters.${name}`) }))]}
              />
            </>
          )}
          {workbook && file && file.sheets.length > 1 && <ChoiceField label={t("imports.sheet")} value={chosen.sheet ?? file.sheet ?? ""} onChange={(sheet) => set({ sheet })} options={file.sheets.map((value) => ({ value, label: value }))} />}
          <TextField
            label={t("imports.headerRow")}
            hint={t("imports.headerRowHint")}
            type="number"
            min={0}
            max={20}
            value={String(chosen.headerRow ?? file?.headerRow ?? "")}
            onChange={(row) => set({ headerRow: row === "" ? null : Number(row) })}
          />
        </div>
        <ProblemNote error={change.error} />
        <div className="row">
          <Button type="submit" variant="default" loading={change.isPending}>
            {t("imports.readAgain")}
          </Button>
        </div>
      </form>
    </details>
  );
}
