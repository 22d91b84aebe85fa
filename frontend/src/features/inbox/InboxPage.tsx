import { IconInbox } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/States";
import { useTitle } from "@/components/Page";
import { useShortcuts } from "@/lib/shortcuts";
import { SHOWS, conversationsQuery, nameOf, type Show } from "./api";
import { ConversationList } from "./ConversationList";
import { ConversationView } from "./ConversationView";
import styles from "./Inbox.module.css";
import { Decided, useQueue } from "./queue";

function showOf(text: string | undefined): Show {
  return SHOWS.find((show) => show === text) ?? "open";
}

/** Three panes on a desktop, one on a phone; filter, search and selection live in the URL. */
export function InboxPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/inbox" });
  const navigate = useNavigate({ from: "/inbox" });
  const show = showOf(search.show);
  const q = search.q ?? "";
  const list = useInfiniteQuery(conversationsQuery(show, q));
  const conversations = list.data?.pages.flatMap((page) => page.items) ?? [];
  const at = conversations.findIndex((conversation) => conversation.id === search.id);
  const nextDraft = useQueue(show, conversations, search.id);
  useTitle(t("places.inbox"));

  const setQ = useCallback((text: string) => void navigate({ search: (old) => ({ ...old, q: text || undefined }), replace: true }), [navigate]);

  function open(id: string | undefined): void {
    void navigate({ search: (old) => ({ ...old, id, pane: id && show === "drafts" ? old.pane : undefined }), replace: search.id !== undefined && id !== undefined });
    document.getElementById(`conversation-${id}`)?.scrollIntoView({ block: "nearest" });
  }
  function move(step: number): void {
    const next = conversations[at < 0 ? 0 : at + step];
    if (next) open(next.id);
  }
  useShortcuts({ j: () => move(1), k: () => move(-1), u: () => open(undefined) });

  return (
    <div className={styles.inbox} data-open={search.id ? "" : undefined}>
      <ConversationList
        list={list}
        conversations={conversations}
        show={show}
        q={q}
        selected={search.id}
        onShow={(value) => void navigate({ search: { show: value, q: search.q } })}
        onSearch={setQ}
      />
      {search.id ? (
        <Decided value={() => show === "drafts" && open(nextDraft())}>
          <ConversationView key={search.id} conversationId={search.id} pane={search.pane === "assistant" ? "assistant" : "thread"} />
        </Decided>
      ) : (
        <div className={styles.nothing}>
          {conversations.length > 0 && (
            <Empty icon={IconInbox} title={t("inbox.pick")}>
              {t("inbox.pickHint")}
            </Empty>
          )}
        </div>
      )}
      {show === "drafts" && conversations[at] && (
        <p role="status" className="hidden-text">
          {t("inbox.nowOpen", { name: nameOf(conversations[at].contact), place: at + 1, total: conversations.length })}
        </p>
      )}
    </div>
  );
}
