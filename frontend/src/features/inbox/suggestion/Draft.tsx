import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { use, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useDraft, writeDraft } from "@/lib/drafts";
import { day } from "@/lib/format";
import { gapsIn } from "@/lib/savedReplies";
import { useShortcuts } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import { nameOf, type ConversationDetail, type Suggestion } from "../api";
import { useApprove } from "./deciding";
import { DecisionButtons } from "./DecisionButtons";
import { Decided } from "../queue";
import { GapNote } from "../reply/GapNote";
import { RejectDialog } from "./RejectDialog";
import { newerMessage } from "../reply/seeing";
import styles from "./Suggestion.module.css";

interface Props {
  suggestion: Suggestion;
  conversation: ConversationDetail;
}

/** The words of the draft and the person's edits of them; a reply without a draft opens for writing. */
function useEditing(suggestion: Suggestion) {
  const given = suggestion.draft ?? "";
  const draft = useDraft(`suggestion.${suggestion.id}`, given);
  const [opened, setOpened] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const editing = opened || draft.kept || (suggestion.action === "reply" && !given);
  function start(): void {
    setOpened(true);
    requestAnimationFrame(() => {
      const gap = gapsIn(box.current?.value ?? "")[0];
      box.current?.focus();
      if (gap) box.current?.setSelectionRange(gap.start, gap.end);
    });
  }
  function stop(): void {
    draft.drop();
    setOpened(false);
  }
  return { draft, editing, changed: editing && draft.text.trim() !== given.trim(), box, start, stop };
}

/** A draft that nobody will send as it is can still be a beginning. */
function TakeDraft({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  function take(): void {
    writeDraft(`reply.${suggestion.conversationId}`, suggestion.draft ?? "");
    toast(t("suggestion.draftTaken"));
  }
  return (
    <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={take}>
      {t("suggestion.useDraft")}
    </Button>
  );
}

/** That the draft is what a person answered to somebody else, and when. */
function FromPast({ suggestion }: { suggestion: Suggestion }) {
  const { t, i18n } = useTranslation();
  const answeredAt = suggestion.sources.find((source) => source.replyId)?.answeredAt;
  return answeredAt && <p className="quiet small">{t("suggestion.fromPast", { day: day(answeredAt, i18n.language) })}</p>;
}

interface EditorProps {
  draft: { text: string; write: (text: string) => void };
  box: RefObject<HTMLTextAreaElement | null>;
  onSend: () => void;
}

function Editor({ draft, box, onSend }: EditorProps) {
  return (
    <>
      <textarea
        ref={box}
        className={styles.editor}
        aria-labelledby="draft-title"
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <GapNote text={draft.text} box={box} />
    </>
  );
}

/** The proposed answer, and the person's decision: A approves, E edits, X rejects. */
export function Draft({ suggestion, conversation }: Props) {
  const { t } = useTranslation();
  const { draft, editing, changed, box, start, stop } = useEditing(suggestion);
  const [rejecting, setRejecting] = useState(false);
  const approve = useApprove();
  const [seen, see] = useState(conversation.lastMessageId);
  const decided = use(Decided);
  const waiting = suggestion.status === "waiting";

  function accept(): void {
    if (!waiting || approve.isPending || (editing && !draft.text.trim())) return;
    if (gapsIn(draft.text).length > 0) return start();
    const input = { seenMessageId: seen, ...(changed && { text: draft.text }) };
    approve.mutate({ suggestion, input }, { onSuccess: stop, onError: (error) => see(newerMessage(error)?.id ?? seen) });
    decided();
  }
  useShortcuts(waiting ? { a: accept, e: start, x: () => setRejecting(true) } : {});

  if (!suggestion.draft && !waiting) return null;
  return (
    <section className={styles.section}>
      <h3 id="draft-title">{t(waiting ? "suggestion.draft" : "suggestion.draftWas")}</h3>
      <FromPast suggestion={suggestion} />
      {waiting && !suggestion.draft && suggestion.action === "reply" && <p className="quiet">{t("suggestion.noDraft")}</p>}
      {waiting && editing ? (
        <Editor draft={draft} box={box} onSend={accept} />
      ) : (
        suggestion.draft && <p className={styles.draft}>{suggestion.draft}</p>
      )}
      {waiting && (
        <DecisionButtons
          action={suggestion.action}
          pending={approve.isPending}
          editing={editing}
          changed={changed}
          onApprove={accept}
          onEdit={start}
          onDiscard={stop}
          onReject={() => setRejecting(true)}
        />
      )}
      {suggestion.status === "escalated" && suggestion.draft && <TakeDraft suggestion={suggestion} />}
      {rejecting && <RejectDialog suggestion={suggestion} name={nameOf(conversation.contact)} onClose={() => setRejecting(false)} />}
    </section>
  );
}
