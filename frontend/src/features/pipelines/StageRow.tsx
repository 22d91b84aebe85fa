import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import type { FieldInfo } from "@/lib/fields";
import { toggledField, type StageEdit } from "./editing";
import styles from "./Pipelines.module.css";

interface Props {
  stage: StageEdit;
  first: boolean;
  last: boolean;
  only: boolean;
  dealCount: number;
  fields: FieldInfo[];
  error?: string;
  onChange: (part: Partial<StageEdit>) => void;
  onShift: (by: 1 | -1) => void;
  onRemove: () => void;
}

function Required({ stage, fields, onChange }: Pick<Props, "stage" | "fields" | "onChange">) {
  const { t } = useTranslation();
  const chosen = fields.filter((field) => stage.requiredFields.includes(field.name)).map((field) => field.label);
  return (
    <details className={styles.required}>
      <summary>{chosen.length > 0 ? t("pipelines.asksFor", { fields: chosen.join(", ") }) : t("pipelines.asksNothing")}</summary>
      <fieldset className={styles.boxes}>
        <legend className="hidden-text">{t("pipelines.requiredOf", { stage: stage.name })}</legend>
        {fields.map((field) => (
          <label key={field.name} className={styles.box}>
            <input type="checkbox" checked={stage.requiredFields.includes(field.name)} onChange={() => onChange({ requiredFields: toggledField(stage, field.name) })} />
            {field.label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

export function StageRow({ stage, first, last, only, dealCount, fields, error, onChange, onShift, onRemove }: Props) {
  const { t } = useTranslation();
  const name = stage.name || t("pipelines.newStage");
  return (
    <li className={styles.stage}>
      <div className={styles.order}>
        <ActionIcon variant="subtle" size={32} disabled={first} aria-label={t("pipelines.up", { name })} onClick={() => onShift(-1)}>
          <IconArrowUp size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size={32} disabled={last} aria-label={t("pipelines.down", { name })} onClick={() => onShift(1)}>
          <IconArrowDown size={17} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.inputs}>
        <TextField label={t("pipelines.stageName")} value={stage.name} onChange={(text) => onChange({ name: text })} required error={error} />
        <TextField label={t("pipelines.percent")} type="number" min={0} max={100} value={stage.percent} onChange={(percent) => onChange({ percent })} required />
        <TextField label={t("pipelines.rottingDays")} type="number" min={1} max={3650} placeholder={t("pipelines.never")} value={stage.rottingDays} onChange={(rottingDays) => onChange({ rottingDays })} />
      </div>
      <ActionIcon variant="subtle" size={36} disabled={only} aria-label={t("pipelines.remove", { name })} title={t("pipelines.remove", { name })} onClick={onRemove} className={styles.remove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
      <div className={styles.more}>
        <Required stage={stage} fields={fields} onChange={onChange} />
        {dealCount > 0 && <span className="quiet small number">{t("deals.count", { count: dealCount })}</span>}
      </div>
    </li>
  );
}
