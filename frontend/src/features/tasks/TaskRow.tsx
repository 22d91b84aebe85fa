import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "@/components/Tag";
import { Moment } from "@/components/Moment";
import { isPast, plain } from "@/lib/format";
import { useSetTaskStatus, type Task } from "./api";
import { dueText } from "./due";
import { TaskLinks } from "./TaskLinks";
import styles from "./Tasks.module.css";

const TONES: Record<string, Tone> = { urgent: "bad", high: "warn" };

function Due({ task }: { task: Task }) {
  const { t, i18n } = useTranslation();
  if (task.status === "done") return <span className="quiet small">{t("tasks.doneAt")} <Moment at={task.completedAt} /></span>;
  const late = isPast(task.dueAt);
  return (
    <span className={late ? styles.late : "quiet small"}>
      {late ? t("tasks.late") : t("tasks.due")} <time dateTime={task.dueAt}>{dueText(task.dueAt, i18n.language)}</time>
    </span>
  );
}

export function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation();
  const change = useSetTaskStatus();
  const done = (change.isPending ? change.variables.status : task.status) === "done";
  return (
    <li className={styles.task}>
      <button
        type="button"
        role="checkbox"
        aria-checked={done}
        aria-label={t(done ? "tasks.reopen" : "tasks.finish", { title: task.title })}
        className={styles.check}
        disabled={change.isPending}
        onClick={() => change.mutate({ task, status: done ? "open" : "done" })}
      >
        <span className={styles.box}>{done && <IconCheck size={15} stroke={3} aria-hidden />}</span>
      </button>
      <div className="grow">
        <p className={done ? styles.doneTitle : styles.title}>{task.title}</p>
        {task.note && <p className={styles.note}>{task.note}</p>}
        <p className={`row wrap ${styles.about}`}>
          <Due task={task} />
          {task.priority !== "normal" && <Tag tone={TONES[task.priority]}>{t(`priorities.${task.priority}`)}</Tag>}
          {task.team && <Tag>{plain(task.team)}</Tag>}
          <TaskLinks task={task} />
          {task.conversationId && (
            <Link to="/inbox" search={{ show: "all", id: task.conversationId }} className={styles.link}>
              {t("tasks.conversation")}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}
