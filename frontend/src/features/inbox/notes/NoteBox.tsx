import { Button } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Kbd } from "@/components/Kbd";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { Choices } from "../Choices";
import styles from "../Inbox.module.css";
import { useChangeNote, useWriteNote, type Note } from "./notes";
import reply from "../reply/Reply.module.css";
import { useMention } from "./useMention";

interface Props {
  conversationId: string;
  /** One that is changed, instead of a new one. */
  note?: Note;
  /** Whoever asked for it begins to type. */
  focus?: boolean;
  onDone?: () => void;
}

/** Words for colleagues; a name behind an @ tells that colleague. What is typed stays until it is kept. */
export function NoteBox({ conversationId, note, focus = false, onDone }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`note.${note?.id ?? conversationId}`, note?.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const mention = useMention(box, draft);
  const write = useWriteNote(conversationId);
  const change = useChangeNote();
  const { isPending, error } = note ? change : write;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- other words are another note
  const key = useMemo(() => crypto.randomUUID(), [draft.text]);
  useEffect(() => {
    if (!focus || !box.current) return;
    const { length } = box.current.value;
    box.current.focus();
    box.current.setSelectionRange(length, length);
  }, [focus]);

  function done(): void {
    draft.drop();
    onDone?.();
  }

  function arrived(): void {
    draft.sent(draft.text);
    onDone?.();
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!draft.text.trim() || isPending) return;
    const words = { text: draft.text, mentions: mention.mentioned.map(({ id }) => id) };
    if (note) change.mutate({ note, ...words }, { onSuccess: done });
    else write.mutate({ key, ...words }, { onSuccess: arrived });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (mention.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === "Escape") event.currentTarget.blur();
  }

  const label = t(note ? "inbox.note.change" : "inbox.note.write");
  const told = mention.mentioned.map(({ name }) => name).join(", ");
  return (
    <form className={reply.words} onSubmit={submit} data-open="" aria-label={label}>
      {mention.found.length > 0 && (
        <Choices id={mention.listId} label={t("inbox.note.people")} choices={mention.found.map(({ id, name }) => ({ id, title: name }))} at={mention.at} onPick={mention.pick} />
      )}
      <textarea
        ref={box}
        {...mention.aria}
        className={styles.textarea}
        aria-label={label}
        placeholder={t("inbox.note.hint")}
        value={draft.text}
        rows={1}
        maxLength={10_000}
        onChange={(event) => {
          draft.write(event.target.value);
          mention.onSelect(event);
        }}
        onSelect={mention.onSelect}
        onKeyDown={onKeyDown}
      />
      <ProblemNote error={error} />
      <div className="row spread wrap">
        <span className="grow quiet small">{told ? t("inbox.note.tells", { names: told }) : t("inbox.note.nobodyTold")}</span>
        {note && (
          <Button variant="default" onClick={done}>
            {t("common.cancel")}
          </Button>
        )}
        <Button type="submit" loading={isPending} disabled={!draft.text.trim()} leftSection={<IconNote size={16} aria-hidden />} rightSection={<Kbd>Ctrl ↵</Kbd>}>
          {t(note ? "common.save" : "inbox.note.keep")}
        </Button>
      </div>
    </form>
  );
}
