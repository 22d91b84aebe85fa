import { IconInbox } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, lazy, useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Loading } from "@/components/States";
import { useTitle } from "@/components/Page";
import { useShortcuts } from "@/lib/shortcuts";
import { SHOWS, conversationQuery, conversationsQuery, nameOf, type Show } from "./api";
import { ConversationList } from "./ConversationList";
import styles from "./Inbox.module.css";
import { usePicking } from "./many/usePicking";
import { Decided, useQueue } from "./queue";

const view = () => import("./ConversationView");
const ConversationView = lazy(async () => ({ default: (await view()).ConversationView }));

/** What is shown until the code of a conversation is there; its messages come at the same time. */
function Opening({ conversationId }: { conversationId: string }) {
  useQuery(conversationQuery(conversationId));
  return <div className={styles.thread}><Loading /></div>;
}

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
  const picking = usePicking(show, q, conversations);
  const nextDraft = useQueue(show, conversations, search.id);
  useTitle(t("places.inbox"));
  useEffect(() => void (list.isSuccess && view().catch(() => undefined)), [list.isSuccess]); // ahead of the first click

  const setQ = useCallback((text: string) => void navigate({ search: (old) => ({ ...old, q: text || undefined }), replace: true }), [navigate]);

  function open(id: string | undefined): void {
    void navigate({ search: (old) => ({ ...old, id, pane: id && show === "drafts" ? old.pane : undefined }), replace: search.id !== undefined && id !== undefined });
    document.getElementById(`conversation-${id}`)?.scrollIntoView({ block: "nearest" });
  }
  function move(step: number): void {
    const next = conversations[at < 0 ? 0 : at + step];
    if (next) open(next.id);
  }
  function pick(event: KeyboardEvent): void {
    const here = conversations[at];
    if (here) picking.toggle(at, here.id, event.shiftKey);
  }
  useShortcuts({ j: () => move(1), k: () => move(-1), u: () => open(undefined), v: pick, escape: picking.clear });

  return (
    <div className={styles.inbox} data-open={search.id ? "" : undefined}>
      <ConversationList
        list={list}
        conversations={conversations}
        show={show}
        q={q}
        selected={search.id}
        picking={picking}
        onShow={(value) => void navigate({ search: { show: value, q: search.q } })}
        onSearch={setQ}
      />
      {search.id ? (
        <Decided value={() => show === "drafts" && open(nextDraft())}>
          <Suspense fallback={<Opening conversationId={search.id} />}>
            <ConversationView key={search.id} conversationId={search.id} pane={search.pane === "assistant" ? "assistant" : "thread"} />
          </Suspense>
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
