import { Button } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Moment } from "@/components/Moment";
import { Empty, ListStates } from "@/components/States";
import { mentionsQuery, useReadMentions, type Mention } from "@/lib/mentions";
import { usePersonName } from "@/lib/people";
import styles from "./Note.module.css";
import { Said } from "./NoteCard";

function Row({ mention: { note, readAt }, onOpen }: { mention: Mention; onOpen: () => void }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  return (
    <li>
      <Link from="/inbox" to="/inbox" search={(old) => ({ ...old, id: note.conversationId, pane: undefined })} hash={note.id} className={styles.row} data-unread={readAt ? undefined : ""} onClick={onOpen}>
        <span className="row spread">
          <strong>{personName(note.authorId)}</strong>
          <span className="quiet small">
            {!readAt && `${t("inbox.mentions.new")} · `}
            <Moment at={note.createdAt} />
          </span>
        </span>
        <span className={styles.words}>
          <Said note={note} />
        </span>
      </Link>
    </li>
  );
}

/** Where colleagues mentioned this person, newest first; opening one leads to the note, and reads it. */
export function MentionList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const mentions = useQuery(mentionsQuery(false));
  const read = useReadMentions();
  const items = mentions.data?.items ?? [];
  const empty = (
    <Empty icon={IconAt} title={t("inbox.mentions.empty")}>
      {t("inbox.mentions.emptyHint")}
    </Empty>
  );
  return (
    <Dialog title={t("inbox.mentions.title")} onClose={onClose}>
      <ListStates query={mentions} count={items.length} skeleton={3} empty={empty}>
        <ul className={styles.list}>
          {items.map((mention) => (
            <Row key={mention.id} mention={mention} onOpen={onClose} />
          ))}
        </ul>
        {items.some(({ readAt }) => !readAt) && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(null)}>
            {t("inbox.mentions.readAll")}
          </Button>
        )}
      </ListStates>
    </Dialog>
  );
}
