import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Choices } from "../Choices";
import styles from "./Saved.module.css";
import type { Slash } from "./useSlash";

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
  const choices = slash.found.map(({ id, name, shortcut, text }) => ({
    id,
    title: (
      <>
        {name} <span className={styles.shortcut}>/{shortcut}</span>
      </>
    ),
    line: text,
  }));
  function pick(id: string): void {
    const reply = slash.found.find((each) => each.id === id);
    if (reply) slash.pick(reply);
  }
  return <Choices id={slash.listId} label={t("places.savedReplies")} choices={choices} at={slash.at} busy={slash.filling} onPick={pick} />;
}
