import { ActionIcon, Button } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "@/components/Segments";
import { SlaTag } from "@/components/SlaTag";
import { Failed, Loading } from "@/components/States";
import { withTexts } from "@/lib/i18n";
import { useShortcuts } from "@/lib/shortcuts";
import { ArrangeButton } from "./ArrangeButton";
import { AssignButton, AssignedTo } from "./Assignee";
import { AssignMenu } from "./AssignMenu";
import { conversationQuery, nameOf, useMarkRead, useSetStatus, type ConversationDetail } from "./api";
import styles from "./Inbox.module.css";
import { ChannelMarks } from "./kinds";
import { Present } from "./Present";
import reply from "./reply/Reply.module.css";
import { SnoozeButton, SnoozedUntil } from "./Snooze";
import { SuggestionPanel } from "./suggestion/SuggestionPanel";
import { Thread } from "./thread/Thread";

const Claimed = lazy(async () => ({ default: (await withTexts("review", import("./Claimed"))).Claimed }));

type Pane = "thread" | "assistant";

/** What stands at the top: its subject, or the person where chats have none. */
function titleOf(conversation: ConversationDetail, nothing: string): string {
  if (conversation.subject) return conversation.subject;
  return conversation.channelKinds.includes("email") ? nothing : nameOf(conversation.contact);
}

function Head({ conversation, onSplit }: { conversation: ConversationDetail; onSplit: () => void }) {
  const { t } = useTranslation();
  const setStatus = useSetStatus();
  const closed = conversation.status === "closed";
  const { contact } = conversation;
  const named = titleOf(conversation, "") === nameOf(contact);
  const address = contact.email ?? conversation.replyBy.find((way) => way.kind !== "messenger" && way.kind !== "webchat")?.address;
  const Symbol = closed ? IconArrowBackUp : IconArchive;
  const words = t(closed ? "inbox.reopen" : "inbox.close");
  const change = () => setStatus.mutate({ conversationId: conversation.id, status: closed ? "open" : "closed" });
  useShortcuts({ d: change });
  return (
    <header className={styles.threadHead}>
      <Link from="/inbox" to="/inbox" search={(old) => ({ ...old, id: undefined, pane: undefined })} className={styles.back} aria-label={t("inbox.back")}>
        <IconArrowLeft size={20} aria-hidden className={styles.backIcon} />
      </Link>
      <div className="grow">
        <h1 className={styles.title} title={conversation.subject}>
          {titleOf(conversation, t("inbox.noSubject"))}
        </h1>
        <p className="cut small">
          <span className={reply.marks}>
            <ChannelMarks kinds={conversation.channelKinds} />
          </span>{" "}
          <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
            {named && address ? address : nameOf(contact)}
          </Link>
          {!named && contact.name && address && <span className="quiet"> · {address}</span>}
        </p>
        <AssignedTo conversation={conversation} />
        <SlaTag sla={conversation.sla} />
        <SnoozedUntil conversation={conversation} />
      </div>
      <AssignButton conversation={conversation} />
      <AssignMenu conversation={conversation} />
      <SnoozeButton conversation={conversation} />
      <Button
        variant="default"
        size="compact-md"
        className={styles.closeButton}
        leftSection={<Symbol size={16} aria-hidden />}
        aria-keyshortcuts="D"
        loading={setStatus.isPending}
        title={words}
        onClick={change}
      >
        <span className={styles.closeWords}>{words}</span>
      </Button>
      <ActionIcon
        variant="default"
        size={44}
        className={styles.closeIcon}
        aria-label={words}
        loading={setStatus.isPending}
        onClick={change}
      >
        <Symbol size={18} aria-hidden />
      </ActionIcon>
      <ArrangeButton conversation={conversation} onSplit={onSplit} />
    </header>
  );
}

/** Opening a conversation reads it, and so does looking at it while a message arrives. */
function useRead(conversation: ConversationDetail | undefined): void {
  const { mutate } = useMarkRead();
  const unread = conversation && conversation.unread > 0 ? `${conversation.id} ${conversation.messageCount}` : null;
  useEffect(() => {
    const [id] = unread?.split(" ") ?? [];
    if (id) mutate(id);
  }, [unread, mutate]);
}

export function ConversationView({ conversationId, pane }: { conversationId: string; pane: Pane }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/inbox" });
  const conversation = useQuery(conversationQuery(conversationId));

  const [splitting, setSplitting] = useState(false);
  const mergedInto = conversation.data?.mergedInto;

  useRead(conversation.data);
  useEffect(() => {
    if (mergedInto) void navigate({ search: (old) => ({ ...old, id: mergedInto }), replace: true });
  }, [mergedInto, navigate]);

  if (conversation.isPending) return <div className={styles.thread}><Loading /></div>;
  if (conversation.isError && !conversation.data) {
    return <div className={styles.thread}><Failed error={conversation.error} retry={() => void conversation.refetch()} /></div>;
  }
  const { data } = conversation;
  return (
    <>
      <section className={styles.thread} data-pane={pane} aria-label={t("inbox.conversation")}>
        <Head conversation={data} onSplit={() => setSplitting(true)} />
        <Present conversationId={data.id} />
        {data.channelKinds.includes("webchat") && (
          <Suspense>
            <Claimed conversation={data} />
          </Suspense>
        )}
        <div className={styles.panes}>
          <Segments
            label={t("inbox.pane")}
            value={pane}
            onChange={(value: Pane) => void navigate({ search: (old) => ({ ...old, pane: value === "assistant" ? value : undefined }), replace: true })}
            options={[
              { value: "thread", label: t("inbox.paneThread", { count: data.messages.length }) },
              { value: "assistant", label: t("inbox.paneAssistant") },
            ]}
          />
        </div>
        <Thread conversation={data} splitting={splitting} onSplit={setSplitting} />
      </section>
      <aside className={styles.panel} data-pane={pane} aria-label={t("suggestion.panel")}>
        <SuggestionPanel suggestion={data.suggestion ?? null} conversation={data} />
      </aside>
    </>
  );
}
