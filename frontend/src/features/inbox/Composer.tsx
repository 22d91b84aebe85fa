import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Kbd } from "@/components/Kbd";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { toast } from "@/lib/toasts";
import { nameOf, useReply, type ConversationDetail } from "./api";
import styles from "./Inbox.module.css";

/** A person's own answer. What is typed stays until it is sent. */
export function Composer({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const draft = useDraft(`reply.${conversation.id}`);
  const reply = useReply(conversation.id);
  const [focused, setFocused] = useState(false);
  const name = nameOf(conversation.contact);

  function send(event?: FormEvent): void {
    event?.preventDefault();
    if (!draft.text.trim() || reply.isPending) return;
    reply.mutate(draft.text, {
      onSuccess: () => {
        draft.drop();
        toast(t("inbox.replyToast", { name }));
      },
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    if (event.key === "Escape") event.currentTarget.blur();
  }

  return (
    <form className={styles.composer} onSubmit={send} data-open={focused || draft.text ? "" : undefined}>
      <textarea
        className={styles.textarea}
        aria-label={t("inbox.replyTo", { name })}
        placeholder={t("inbox.replyTo", { name })}
        value={draft.text}
        rows={1}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ProblemNote error={reply.error} />
      {(focused || draft.text) && (
        <div className="row spread">
          <span className="quiet small">{draft.text ? t("common.draftKept") : ""}</span>
          <Button type="submit" loading={reply.isPending} disabled={!draft.text.trim()} leftSection={<IconSend size={16} aria-hidden />} rightSection={<Kbd>Ctrl ↵</Kbd>}>
            {t("inbox.send")}
          </Button>
        </div>
      )}
    </form>
  );
}
