import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBolt } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import { parsedQuery, useCreateTask, type NewTask, type ParsedTask } from "./api";
import { endOfToday } from "./due";
import styles from "./QuickAdd.module.css";
import { Understood } from "./Understood";

const PAUSE_MS = 300;
const LONGEST = 300;

/** The task that *parsed* says, for *userId*; with a time there is a reminder at that time. */
function taskOf(parsed: ParsedTask, contactId: string | null, userId: string | undefined): NewTask {
  const ahead = parsed.dueAt !== null && Date.parse(parsed.dueAt) > Date.now();
  return {
    title: parsed.title.slice(0, 200),
    kind: parsed.kind,
    dueAt: parsed.dueAt ?? endOfToday(),
    priority: parsed.priority,
    ...(ahead && { remindAt: parsed.dueAt }),
    ...(userId && { assigneeId: userId }),
    ...(contactId && { contactId }),
  } as NewTask;
}

/** One line such as "call Ana Tue 9" is a task; below it stands what was understood. */
export function QuickAdd() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const user = useUser();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft("tasks.quick");
  const text = draft.text.trim();
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const parsed = useQuery(parsedQuery(asked));
  /** Whom the person picked, and for which words. */
  const [picked, setPicked] = useState({ text: "", id: "" });
  const create = useCreateTask();
  const add = useMutation({
    mutationFn: async () => {
      const said = await client.fetchQuery(parsedQuery(text));
      await create.mutateAsync(taskOf(said, chosen || (said.contact?.id ?? null), user?.id));
      draft.sent(draft.text);
    },
  });
  useShortcuts({ n: () => input.current?.focus() });

  const chosen = picked.text === text ? picked.id : "";

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text && !add.isPending) add.mutate();
  }

  return (
    <form className={styles.quick} onSubmit={submit} aria-label={t("quickTasks.label")}>
      <div className={styles.line}>
        <IconBolt size={18} aria-hidden className={styles.icon} />
        <input
          ref={input}
          className={styles.input}
          value={draft.text}
          maxLength={LONGEST}
          aria-label={t("quickTasks.label")}
          aria-describedby="quick-understood"
          placeholder={t("quickTasks.placeholder")}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => draft.write(event.target.value)}
        />
        <Button type="submit" size="compact-md" loading={add.isPending} disabled={text === ""}>
          {t("quickTasks.add")}
        </Button>
      </div>
      <div id="quick-understood" className={styles.preview} aria-live="polite">
        {text && parsed.data && asked === text ? <Understood parsed={parsed.data} chosen={chosen} onChoose={(id) => setPicked({ text, id })} /> : <p className="quiet small">{t("quickTasks.hint")}</p>}
      </div>
      <ProblemNote error={add.error ?? (text ? parsed.error : null)} />
    </form>
  );
}
