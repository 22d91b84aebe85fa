import { ActionIcon, Button } from "@mantine/core";
import { IconMessageBolt, IconSend } from "@tabler/icons-react";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Kbd } from "@/components/Kbd";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { gapsIn } from "@/lib/savedReplies";
import { useShortcuts } from "@/lib/shortcuts";
import { nameOf, type ConversationDetail, type ReplyBy } from "../api";
import { AttachButton } from "./AttachButton";
import { GapNote } from "./GapNote";
import styles from "../Inbox.module.css";
import { NewerNote } from "./NewerNote";
import reply from "./Reply.module.css";
import { ReplyWays } from "./ReplyWays";
import { SavedReplyList } from "./SavedReplyList";
import { newerMessage, useSeen } from "./seeing";
import { SendLater } from "./SendLater";
import { useReply } from "./sending";
import { useGivenFiles, type GivenFiles } from "./useGivenFiles";
import { useSlash } from "./useSlash";
import { WindowNote } from "./WindowNote";

const SegmentCount = later(async () => (await import("./SegmentCount")).SegmentCount);
const ReplyFiles = later(async () => (await withTexts("files", import("./ReplyFiles"))).ReplyFiles);
const TemplateForm = later(async () => (await withTexts("whatsapp", import("./TemplateForm"))).TemplateForm);

/** A person's own answer, by the channel of the customer's last message or another; after its window a template. */
export function Composer({ conversation }: { conversation: ConversationDetail }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const ways = conversation.replyBy;
  const way = ways.find((each) => each.channelId === chosen) ?? ways.find((each) => each.channelId === conversation.channelId) ?? ways[0];
  const plain = !way || (way.kind === "email" && ways.length === 1);
  return (
    <div className={styles.composer}>
      {way && !plain && (
        <div className={reply.head}>
          <ReplyWays ways={ways} chosen={way} onChoose={setChosen} />
          <WindowNote way={way} />
        </div>
      )}
      {way?.needsTemplate && <TemplateForm key={way.channelId} conversation={conversation} way={way} />}
      {!way?.needsTemplate && !way?.takesNothing && <Words conversation={conversation} way={way} chosen={chosen !== null} />}
    </div>
  );
}

/** Words or files, with nothing left to fill in or to upload. */
function isWhole(text: string, { chosen, given }: GivenFiles): boolean {
  return (text.trim() !== "" || chosen !== null) && gapsIn(text).length === 0 && given.length === 0;
}

/** What is typed stays until it is sent. */
function Words({ conversation, way, chosen }: { conversation: ConversationDetail; way: ReplyBy | undefined; chosen: boolean }) {
  const { t } = useTranslation();
  const draft = useDraft(`reply.${conversation.id}`);
  const [focused, setFocused] = useState(false);
  const name = nameOf(conversation.contact);
  const send = useReply(conversation.id, name);
  const box = useRef<HTMLTextAreaElement>(null);
  const slash = useSlash(conversation.id, box, draft);
  const files = useGivenFiles(conversation.id, way);
  const begun = draft.text !== "" || files.any;
  const open = focused || begun;
  const seen = useSeen(conversation, begun);
  const refusedFor = newerMessage(send.error);
  const newer = refusedFor ?? seen.newer;
  const ready = isWhole(draft.text, files);
  const [planning, setPlanning] = useState(false);
  const words = (seenMessageId: string | null) => ({ text: draft.text, seenMessageId, ...files.chosen, ...(chosen && way && { channelId: way.channelId }) });
  useShortcuts({ r: () => box.current?.focus() });

  function submit(seenMessageId: string | null): void {
    if (!ready || send.isPending) return;
    send.mutate(words(seenMessageId));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    submit(seen.id);
  }

  function goOn(): void {
    seen.see(newer?.id ?? null);
    send.reset();
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (slash.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (event.shiftKey) setPlanning(true);
      else submit(seen.id);
    }
    if (event.key === "Escape") event.currentTarget.blur();
  }

  return (
    <form className={reply.words} onSubmit={onSubmit} {...files.onto} data-open={open ? "" : undefined}>
      <SavedReplyList slash={slash} />
      <textarea
        ref={box}
        {...slash.aria}
        className={styles.textarea}
        aria-keyshortcuts="R"
        aria-label={t("inbox.replyTo", { name })}
        placeholder={t("inbox.replyTo", { name })}
        value={draft.text}
        rows={1}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => {
          draft.write(event.target.value);
          slash.onSelect(event);
        }}
        onKeyDown={onKeyDown}
        onSelect={slash.onSelect}
        onPaste={files.onPaste}
      />
      {files.any && <ReplyFiles conversationId={conversation.id} given={files.given} onEnd={files.end} />}
      <GapNote text={draft.text} box={box} />
      {newer && <NewerNote message={newer} contact={conversation.contact} onSend={refusedFor ? () => submit(refusedFor.id) : undefined} onGoOn={goOn} />}
      {!refusedFor && <ProblemNote error={send.error} />}
      <div className={`row spread ${reply.tools}`}>
        {open && (
          <ActionIcon variant="subtle" size={36} aria-label={t("places.savedReplies")} title={t("inbox.saved.hint")} onMouseDown={(event) => event.preventDefault()} onClick={slash.begin}>
            <IconMessageBolt size={18} aria-hidden />
          </ActionIcon>
        )}
        {files.takes && <AttachButton shown={open} onFiles={files.give} />}
        {open && (
          <>
            <span className="grow quiet small">{way?.kind === "sms" && draft.text ? <SegmentCount text={draft.text} /> : draft.text && t("common.draftKept")}</span>
            <SendLater conversationId={conversation.id} words={words(seen.id)} way={way} ready={ready} open={planning} onOpen={setPlanning} />
            <Button type="submit" loading={send.isPending} disabled={!ready} leftSection={<IconSend size={16} aria-hidden />} rightSection={<Kbd>Ctrl ↵</Kbd>}>
              {t("inbox.send")}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
