import { ActionIcon } from "@mantine/core";
import { IconNote, IconPencil, IconTrash } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Tag } from "@/components/Tag";
import { later } from "@/lib/later";
import { usePeople, usePersonName } from "@/lib/people";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { partsOf } from "./mentions";
import styles from "./Note.module.css";
import { useDeleteNote, type Note } from "./notes";

const NoteBox = later(async () => (await import("./NoteBox")).NoteBox);

/** The words, with the names of those who were told marked. */
export function Said({ note }: { note: Note }) {
  const told = usePeople().filter(({ id }) => note.mentions.includes(id));
  const parts = partsOf(note.text, told.map(({ name }) => name));
  return <>{parts.map((part, place) => (place % 2 === 1 ? <mark key={place} className={styles.mention}>{part}</mark> : <Fragment key={place}>{part}</Fragment>))}</>;
}

function Doings({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useTranslation();
  const me = useUser();
  const remove = useDeleteNote();
  const own = note.authorId === me?.id;
  return (
    <>
      {own && (
        <ActionIcon variant="subtle" className={styles.do} aria-label={t("inbox.note.change")} title={t("inbox.note.change")} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      )}
      {(own || atLeast(me, "manager")) && (
        <ActionIcon variant="subtle" className={styles.do} loading={remove.isPending} aria-label={t("inbox.note.delete")} title={t("inbox.note.delete")} onClick={() => remove.mutate(note.id)}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}

/** What a colleague wrote for colleagues: plainly no message. */
export function NoteCard({ note, linked = false }: { note: Note; linked?: boolean }) {
  const { t } = useTranslation();
  const me = useUser();
  const personName = usePersonName();
  const [editing, setEditing] = useState(false);
  return (
    <li id={note.id} tabIndex={linked ? -1 : undefined} className={styles.note} data-linked={linked || undefined}>
      <header className={styles.head}>
        <span className={styles.author}>{note.authorId === me?.id ? t("message.you") : personName(note.authorId)}</span>
        <Tag tone="warn" icon={IconNote}>
          {t("inbox.note.internal")}
        </Tag>
        <span className={styles.when}>
          {note.editedAt && `${t("inbox.note.edited")} · `}
          <Moment at={note.createdAt} />
        </span>
        <Doings note={note} onEdit={() => setEditing(true)} />
      </header>
      {editing ? (
        <NoteBox conversationId={note.conversationId} note={note} focus onDone={() => setEditing(false)} />
      ) : (
        <p className={styles.text}>
          <Said note={note} />
        </p>
      )}
    </li>
  );
}
