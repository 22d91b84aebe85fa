import { IconArrowBackUp, IconNote } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readDraft } from "@/lib/drafts";
import { later } from "@/lib/later";
import { useShortcuts } from "@/lib/shortcuts";
import type { ConversationDetail } from "../api";
import { Composer } from "./Composer";
import inbox from "../Inbox.module.css";
import styles from "../notes/Note.module.css";

const NoteBox = later(async () => (await import("../notes/NoteBox")).NoteBox);
const MODES = ["reply", "note"] as const;
const SYMBOLS = { reply: IconArrowBackUp, note: IconNote };

/** What was begun goes on. */
function begun(id: string): (typeof MODES)[number] {
  return readDraft(`note.${id}`) && !readDraft(`reply.${id}`) ? "note" : "reply";
}

/** To the customer, or to colleagues: two boxes that do not look alike, so that nobody mistakes one for the other. */
export function Writing({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const [{ mode, byHand }, setMode] = useState(() => ({ mode: begun(conversation.id), byHand: false }));
  const place = useRef<HTMLDivElement>(null);

  function open(wanted: (typeof MODES)[number]): void {
    setMode({ mode: wanted, byHand: true });
    requestAnimationFrame(() => place.current?.querySelector("textarea")?.focus());
  }

  useShortcuts(mode === "note" ? { r: () => open("reply"), n: () => open("note") } : { n: () => open("note") });
  return (
    <div ref={place}>
      <div role="group" aria-label={t("inbox.note.whom")} className={styles.modes}>
        {MODES.map((each) => {
          const Symbol = SYMBOLS[each];
          return (
            <button key={each} type="button" className={styles.mode} aria-pressed={mode === each} aria-keyshortcuts={each === "note" ? "N" : "R"} onClick={() => open(each)}>
              <Symbol size={15} aria-hidden /> {t(`inbox.note.to.${each}`)}
            </button>
          );
        })}
      </div>
      {mode === "reply" ? (
        <Composer conversation={conversation} />
      ) : (
        <div className={`${inbox.composer} ${styles.box}`}>
          <NoteBox conversationId={conversation.id} focus={byHand} />
        </div>
      )}
    </div>
  );
}
