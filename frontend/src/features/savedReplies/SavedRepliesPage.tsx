import { ActionIcon, Button } from "@mantine/core";
import { IconMessageBolt, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates } from "@/components/States";
import { Tag } from "@/components/Tag";
import { atLeast } from "@/lib/roles";
import { matching, savedRepliesQuery, type SavedReply } from "@/lib/savedReplies";
import { useUser } from "@/lib/session";
import { useDeleteReply } from "./api";
import styles from "./SavedReplies.module.css";
import { SavedReplyDialog } from "./SavedReplyDialog";

function Card({ reply, onEdit }: { reply: SavedReply; onEdit?: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteReply();
  const { name } = reply;
  return (
    <li className={styles.card}>
      <header className="row">
        <h2 className="grow">{name}</h2>
        {onEdit && (
          <>
            <ActionIcon variant="subtle" size={34} aria-label={t("savedReplies.editNamed", { name })} onClick={onEdit}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" size={34} loading={remove.isPending} aria-label={t("savedReplies.deleteNamed", { name })} onClick={() => remove.mutate(reply)}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </>
        )}
      </header>
      <p className={styles.text}>{reply.text}</p>
      <p className="row wrap">
        <span className={styles.shortcut}>/{reply.shortcut}</span>
        {reply.language && <Tag>{reply.language.toUpperCase()}</Tag>}
        <span className="quiet small">
          {t("savedReplies.uses", { count: reply.uses })}
          {reply.usedAt && (
            <>
              {" · "}
              <Moment at={reply.usedAt} />
            </>
          )}
        </span>
      </p>
    </li>
  );
}

function Cards({ q, onEdit, onAdd }: { q: string; onEdit?: (reply: SavedReply) => void; onAdd?: () => void }) {
  const { t } = useTranslation();
  const list = useQuery(savedRepliesQuery);
  const replies = q ? matching(list.data ?? [], q.replace(/^\//, "")) : (list.data ?? []);
  const empty = (
    <Empty icon={IconMessageBolt} title={t(q ? "savedReplies.nothingFound" : "savedReplies.empty")} action={!q && onAdd && <Button onClick={onAdd}>{t("savedReplies.add")}</Button>}>
      {t(q ? "savedReplies.nothingFoundHint" : "savedReplies.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={list} count={replies.length} empty={empty} skeleton={4}>
      <ul className={styles.cards}>
        {replies.map((reply) => (
          <Card key={reply.id} reply={reply} onEdit={onEdit && (() => onEdit(reply))} />
        ))}
      </ul>
    </ListStates>
  );
}

export function SavedRepliesPage() {
  const { t } = useTranslation();
  const mayWrite = atLeast(useUser(), "manager");
  const search = useSearch({ from: "/shell/saved-replies" });
  const navigate = useNavigate({ from: "/saved-replies" });
  const [editing, setEditing] = useState<SavedReply | null>(null);
  const setQ = useCallback((q: string) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true }), [navigate]);
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  function close(): void {
    setEditing(null);
    void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true });
  }
  return (
    <Page
      title={t("places.savedReplies")}
      lead={t("savedReplies.lead")}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t("savedReplies.add")}
          </Button>
        )
      }
    >
      <SearchBox label={t("savedReplies.search")} value={search.q ?? ""} onChange={setQ} />
      <Cards q={search.q ?? ""} onEdit={mayWrite ? setEditing : undefined} onAdd={mayWrite ? add : undefined} />
      {mayWrite && (search.new ?? editing) && <SavedReplyDialog reply={editing} onClose={close} />}
    </Page>
  );
}
