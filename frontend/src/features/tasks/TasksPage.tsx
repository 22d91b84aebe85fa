import { Button } from "@mantine/core";
import { IconChecklist, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { later } from "@/lib/later";
import { taskQuery, tasksQuery, type Task, type TaskStatus } from "./api";
import { groupOf } from "./due";
import { QuickAdd } from "./QuickAdd";
import { TaskRow } from "./TaskRow";
import styles from "./Tasks.module.css";

const NewTaskDialog = later(async () => (await import("./NewTaskDialog")).NewTaskDialog);

const GROUPS = ["overdue", "today", "later"] as const;

function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  );
}

/** What is overdue first, then today's, then the rest. */
function Groups({ tasks }: { tasks: Task[] }) {
  const { t } = useTranslation();
  return GROUPS.map((group) => {
    const inside = tasks.filter((task) => groupOf(task) === group);
    return (
      inside.length > 0 && (
        <section key={group} aria-labelledby={`tasks-${group}`}>
          <h2 id={`tasks-${group}`} className={styles.group} data-group={group}>
            {t(`quickTasks.groups.${group}`)}
          </h2>
          <TaskList tasks={inside} />
        </section>
      )
    );
  });
}

/** The one task that a link leads to, above the others. */
function OpenedTask({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const task = useQuery(taskQuery(id));
  return (
    <section className={table.frame} aria-labelledby="tasks-opened">
      <h2 id="tasks-opened" className={styles.group}>
        {t("quickTasks.found")}
      </h2>
      <ListStates query={task} count={task.data ? 1 : 0} empty={null} skeleton={1}>
        {task.data && <TaskList tasks={[task.data]} />}
      </ListStates>
      <p className={styles.all}>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {t("common.close")}
        </Button>
      </p>
    </section>
  );
}

function Rows({ status, onAdd }: { status: TaskStatus; onAdd: () => void }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(tasksQuery(status));
  const tasks = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconChecklist} title={t(`tasks.empty.${status}`)} action={status === "open" && <Button onClick={onAdd}>{t("tasks.add")}</Button>}>
      {t(`tasks.emptyHint.${status}`)}
    </Empty>
  );
  return (
    <ListStates query={list} count={tasks.length} empty={empty} skeleton={5}>
      {status === "done" ? <TaskList tasks={tasks} /> : <Groups tasks={tasks} />}
      <ListFoot shown={tasks.length} total={list.data?.pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
    </ListStates>
  );
}

export function TasksPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/tasks" });
  const navigate = useNavigate({ from: "/tasks" });
  const status: TaskStatus = search.show === "done" ? "done" : "open";
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  return (
    <Page
      title={t("places.tasks")}
      lead={t("tasks.lead")}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("tasks.add")}
        </Button>
      }
    >
      <QuickAdd />
      {search.id && <OpenedTask id={search.id} onClose={() => void navigate({ search: (old) => ({ ...old, id: undefined }) })} />}
      <div className="row">
        <Segments
          label={t("tasks.filter")}
          value={status}
          onChange={(value: TaskStatus) => void navigate({ search: { show: value === "done" ? value : undefined } })}
          options={[
            { value: "open", label: t("tasks.open") },
            { value: "done", label: t("tasks.done") },
          ]}
        />
      </div>
      <section className={table.frame} aria-label={t("places.tasks")}>
        <Rows status={status} onAdd={add} />
      </section>
      {search.new && <NewTaskDialog onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })} />}
    </Page>
  );
}
