import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/States";
import { useFields, type FieldInfo } from "@/lib/fields";
import { asProblem } from "@/lib/problem";
import type { Group } from "@/lib/rules";
import { useWithSegments } from "@/lib/segments";
import { AudienceCount } from "./AudienceCount";
import { FromText } from "./FromText";
import { usePreview } from "./preview";
import { RuleBuilder } from "./RuleBuilder";
import styles from "./rules.module.css";
import { placed, useBuilder } from "./useBuilder";

const NONE: FieldInfo[] = [];

interface Props {
  value: Group;
  onChange: (rule: Group) => void;
}

/** Who is meant: said in words or built, with the exact count, the sentence and some people following each change. */
export function AudienceEditor({ value, onChange }: Props) {
  const { t } = useTranslation();
  const fields = useWithSegments("contacts", useFields("contacts", NONE));
  const { tree, change, sent } = useBuilder(value, fields, onChange);
  const preview = usePreview(sent.rule);
  const problems = useMemo(() => (preview.error && !preview.stale ? placed(asProblem(preview.error).errors, sent.places) : new Map<string, string>()), [preview.error, preview.stale, sent.places]);
  const broken = problems.size > 0 && !problems.has("");
  return (
    <div className={styles.editor}>
      <div className={styles.panel}>
        <FromText rule={value} onRule={onChange} />
        <section className={styles.say} aria-label={t("rules.builder")}>
          {fields.size === 0 ? <Loading rows={3} /> : <RuleBuilder tree={tree} fields={fields} problems={problems} onChange={change} />}
        </section>
      </div>
      <AudienceCount rule={sent.rule} fields={fields} preview={preview} broken={broken} onRule={onChange} />
    </div>
  );
}
