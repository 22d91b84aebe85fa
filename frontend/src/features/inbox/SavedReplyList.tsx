import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReply } from "@/lib/savedReplies";
import styles from "./Saved.module.css";
import type { Slash } from "./useSlash";

function Option({ reply, slash, selected }: { reply: SavedReply; slash: Slash; selected: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    // The box has the keys; a click is a comfort.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div ref={element} id={slash.optionId(reply.id)} role="option" aria-selected={selected} className={styles.option} onClick={() => slash.pick(reply)}>
      <span className={styles.name}>
        {reply.name} <span className={styles.shortcut}>/{reply.shortcut}</span>
      </span>
      <span className="cut small quiet">{reply.text}</span>
    </div>
  );
}

/** What a slash offers: the box keeps the focus while arrows walk through it. */
export function SavedReplyList({ slash }: { slash: Slash }) {
  const { t } = useTranslation();
  if (!slash.open) return null;
  if (slash.none) {
    return (
      <p className="quiet small">
        {t("inbox.saved.none")} <Link to="/saved-replies">{t("places.savedReplies")}</Link>
      </p>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div id={slash.listId} role="listbox" aria-label={t("places.savedReplies")} className={styles.list} aria-busy={slash.filling} onMouseDown={(event) => event.preventDefault()}>
      {slash.found.map((reply, index) => (
        <Option key={reply.id} reply={reply} slash={slash} selected={index === slash.at} />
      ))}
    </div>
  );
}
