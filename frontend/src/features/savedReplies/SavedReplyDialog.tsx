import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { LANGUAGES } from "@/lib/i18n";
import { asProblem } from "@/lib/problem";
import type { SavedReply } from "@/lib/savedReplies";
import { blanksQuery, useSaveReply } from "./api";

const NOTHING = { id: "new", name: "", shortcut: "", text: "", language: null };

/** What is shown of the customer: picked here, it is put where the cursor stands. */
function BlankPicker({ onPick }: { onPick: (name: string) => void }) {
  const { t } = useTranslation();
  const blanks = useQuery(blanksQuery);
  const options = (blanks.data ?? []).map(({ name, label }) => ({ value: name, label: `${label} {${name}}` }));
  return <ChoiceField label={t("savedReplies.blank")} hint={t("savedReplies.blankHint")} value="" onChange={onPick} options={[{ value: "", label: t("savedReplies.pick") }, ...options]} />;
}

export function SavedReplyDialog({ reply, onClose }: { reply: SavedReply | null; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveReply(reply);
  const given = reply ?? NOTHING;
  const draft = useDraft(`savedReply.${given.id}`, given.text);
  const [name, setName] = useState(given.name);
  const [shortcut, setShortcut] = useState(given.shortcut);
  const [language, setLanguage] = useState(given.language ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  const problem = save.error ? asProblem(save.error) : null;

  function put(blank: string): void {
    if (!box.current || !blank) return;
    const { selectionStart, selectionEnd, value } = box.current;
    draft.write(`${value.slice(0, selectionStart)}{${blank}}${value.slice(selectionEnd)}`);
    const after = selectionStart + blank.length + 2;
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(after, after);
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate(
      { name, shortcut, text: draft.text, language: language || null },
      {
        onSuccess: () => {
          draft.drop();
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title={t(reply ? "savedReplies.edit" : "savedReplies.add")} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("fields.name")} value={name} onChange={setName} required error={problem?.field("name")} placeholder={t("savedReplies.namePlaceholder")} autoComplete="off" />
        <TextField label={t("savedReplies.shortcut")} hint={t("savedReplies.shortcutHint")} value={shortcut} onChange={setShortcut} required error={problem?.field("shortcut")} autoComplete="off" />
        <AreaField box={box} label={t("savedReplies.text")} hint={t("savedReplies.textHint")} value={draft.text} onChange={draft.write} rows={7} required error={problem?.field("text")} />
        <BlankPicker onPick={put} />
        <ChoiceField
          label={t("savedReplies.language")}
          value={language}
          onChange={setLanguage}
          options={[{ value: "", label: t("savedReplies.anyLanguage") }, ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))]}
        />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
