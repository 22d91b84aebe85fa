import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import styles from "./Canvas.module.css";
import { isBlank } from "./marks";
import { PLACEHOLDERS } from "./placeholders";

const SIMPLE = /^\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*(?:\|([^\n{}]*))?\}$/;
const NAMES = PLACEHOLDERS.map((each) => ({ value: each.split("|")[0] ?? each, key: each }));

/** The value that a blank shows, and what stands in for a missing one; a tag as it is written. */
export function BlankForm({ editor, raw }: { editor: Editor; raw: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(raw);
  const found = SIMPLE.exec(raw);

  function put(next: string): void {
    setTyped(next);
    if (!isBlank(next)) return;
    const { from } = editor.state.selection;
    editor
      .chain()
      .command(({ tr }) => {
        tr.setNodeAttribute(from, "raw", next).setSelection(NodeSelection.create(tr.doc, from));
        return true;
      })
      .run();
  }

  if (!found) {
    return (
      <div className={styles.details}>
        <TextField label={t("templates.tag")} hint={t("templates.tagHint")} value={typed} onChange={put} error={isBlank(typed) ? undefined : t("templates.tagWrong")} autoComplete="off" />
      </div>
    );
  }
  const [, name = "", fallback = ""] = found;
  const write = (next: string, instead: string) => put(instead ? `{${next}|${instead.replaceAll(/[{}\n]/g, "")}}` : `{${next}}`);
  const options = NAMES.map(({ value, key }) => ({ value, label: key === "firstName|there" ? t("templates.firstName") : t(`templates.placeholders.${key}`) }));
  return (
    <div role="group" aria-label={t("templates.value")} className={styles.details}>
      <ChoiceField label={t("templates.value")} value={name} onChange={(next) => write(next, fallback)} options={options.some(({ value }) => value === name) ? options : [...options, { value: name, label: name }]} />
      <TextField label={t("templates.instead")} value={fallback} onChange={(next) => write(name, next)} autoComplete="off" />
    </div>
  );
}
