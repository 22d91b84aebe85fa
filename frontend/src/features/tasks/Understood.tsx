import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import type { ParsedTask } from "./api";
import { soonText } from "./due";
import styles from "./QuickAdd.module.css";

interface Props {
  parsed: ParsedTask;
  /** Whom the person picked among several. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** What a line was understood as: what, when, with whom. */
export function Understood({ parsed, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const { title, dueAt, contact, candidates, priority } = parsed;
  return (
    <>
      <p className={styles.said}>
        <span className="hidden-text">{t("quickTasks.understood")}: </span>
        <strong>{title}</strong>
        <span>{dueAt ? t("quickTasks.due", { when: soonText(dueAt, i18n.language) }) : t("quickTasks.dueToday")}</span>
        {contact && <span>{t("quickTasks.withPerson", { name: contact.name })}</span>}
        {priority !== "normal" && <Tag tone={priority === "low" ? undefined : "warn"}>{t(`priorities.${priority}`)}</Tag>}
      </p>
      {candidates.length > 0 && (
        <div role="group" aria-label={t("quickTasks.whom")} className={styles.whom}>
          <span className="small">{t("quickTasks.whom")}</span>
          {[...candidates, { id: "", name: t("quickTasks.nobody") }].map((person) => (
            <button key={person.id} type="button" className={styles.person} aria-pressed={person.id === chosen} onClick={() => onChoose(person.id)}>
              {person.name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
