import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useChangeImport, type Column, type Import, type Options } from "./api";
import styles from "./Imports.module.css";
import { commas, targetLabel } from "./words";

const USUAL = "usual";
const NONE = "none";

function keyOf(keys: Options["keys"]): string {
  if (!keys) return USUAL;
  return keys.length === 0 ? NONE : keys.join(",");
}

function keysOf(key: string): Options["keys"] {
  if (key === USUAL) return null;
  return key === NONE ? [] : key.split(",");
}

/** By what records are found, and what happens to those that are there. Each change is kept at once. */
export function OptionsForm({ one, columns }: { one: Import; columns: Column[] }) {
  const { t } = useTranslation();
  const change = useChangeImport(one.id);
  const [chosen, setChosen] = useState(one.options);
  const [tags, setTags] = useState((one.options.tags ?? []).join(", "));
  const key = keyOf(chosen.keys);
  const keyed = one.targets.filter((target) => target.key && (target.name === key || columns.some((column) => column.target === target.name)));
  const other = ![USUAL, NONE, ...keyed.map((target) => target.name)].includes(key) ? [{ value: key, label: key }] : [];

  function set(part: Partial<Options>): void {
    const next = { ...chosen, ...part };
    setChosen(next);
    change.mutate({ options: next }, { onError: () => setChosen(one.options) });
  }

  return (
    <section className={styles.panel} aria-label={t("imports.options")}>
      <h2>{t("imports.options")}</h2>
      <div className={styles.grid}>
        <ChoiceField
          label={t("imports.key")}
          hint={t("imports.keyHint")}
          value={key}
          onChange={(value) => set({ keys: keysOf(value) })}
          options={[{ value: USUAL, label: t("imports.keyUsual") }, ...keyed.map((target) => ({ value: target.name, label: targetLabel(target) })), ...other, { value: NONE, label: t("imports.keyNone") }]}
        />
        <ChoiceField
          label={t("imports.existing")}
          hint={t("imports.existingHint")}
          value={chosen.existing ?? "update"}
          onChange={(value) => set({ existing: value as Options["existing"] })}
          options={(["update", "fill", "skip"] as const).map((value) => ({ value, label: t(`imports.existings.${value}`) }))}
        />
        <ChoiceField
          label={t("imports.badValues")}
          value={chosen.badValues ?? "row"}
          onChange={(value) => set({ badValues: value as Options["badValues"] })}
          options={(["row", "value"] as const).map((value) => ({ value, label: t(`imports.badValuesAre.${value}`) }))}
        />
        {/* What was typed is kept when the field is left. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div onBlur={() => tags !== (chosen.tags ?? []).join(", ") && set({ tags: commas(tags) })}>
          <TextField label={t("imports.tags")} hint={t("imports.tagsHint")} value={tags} onChange={setTags} />
        </div>
      </div>
      <ProblemNote error={change.error} />
    </section>
  );
}
