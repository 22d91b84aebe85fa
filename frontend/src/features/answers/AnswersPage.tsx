import { ActionIcon, Button } from "@mantine/core";
import { IconMessageCheck, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates } from "@/components/States";
import { Tag } from "@/components/Tag";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { AnswerDialog } from "./AnswerDialog";
import { PastDialog } from "./PastDialog";
import { useIntentName } from "@/lib/intents";
import styles from "./Answers.module.css";
import { answersQuery, useDeleteAnswer, type Answer } from "./api";

interface CardProps {
  answer: Answer;
  onEdit?: () => void;
}

function AnswerCard({ answer, onEdit }: CardProps) {
  const { t } = useTranslation();
  const named = useIntentName();
  const remove = useDeleteAnswer();
  return (
    <li className={styles.card}>
      <header className="row">
        <h2 className="grow">{answer.title}</h2>
        {onEdit && (
          <>
            <ActionIcon variant="subtle" size={34} aria-label={t("answers.editNamed", { title: answer.title })} onClick={onEdit}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" size={34} loading={remove.isPending} aria-label={t("answers.deleteNamed", { title: answer.title })} onClick={() => remove.mutate(answer)}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </>
        )}
      </header>
      <p className={styles.text}>{answer.text}</p>
      <p className="row wrap">
        {answer.intent && <Tag>{named(answer.intent)}</Tag>}
        <Tag>{answer.language.toUpperCase()}</Tag>
        {answer.questions.length > 0 && <span className="quiet small">{t("answers.questionCount", { count: answer.questions.length })}</span>}
      </p>
    </li>
  );
}

function matches(answer: Answer, q: string): boolean {
  const wanted = q.toLowerCase();
  return [answer.title, answer.text, ...answer.questions].some((text) => text.toLowerCase().includes(wanted));
}

function Cards({ q, onEdit, onAdd }: { q: string; onEdit?: (answer: Answer) => void; onAdd?: () => void }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(answersQuery);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const answers = q ? all.filter((answer) => matches(answer, q)) : all;
  const empty = (
    <Empty icon={IconMessageCheck} title={t(q ? "answers.nothingFound" : "answers.empty")} action={!q && onAdd && <Button onClick={onAdd}>{t("answers.add")}</Button>}>
      {t(q ? "answers.nothingFoundHint" : "answers.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={list} count={answers.length} empty={empty} skeleton={4}>
      <ul className={styles.cards}>
        {answers.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} onEdit={onEdit && (() => onEdit(answer))} />
        ))}
      </ul>
      {list.hasNextPage && <ListFoot shown={all.length} total={list.data?.pages[0]?.total ?? 0} more={() => void list.fetchNextPage()} loading={list.isFetchingNextPage} />}
    </ListStates>
  );
}

export function AnswersPage() {
  const { t } = useTranslation();
  const mayWrite = atLeast(useUser(), "manager");
  const search = useSearch({ from: "/shell/answers" });
  const navigate = useNavigate({ from: "/answers" });
  const [editing, setEditing] = useState<Answer | null>(null);
  const setQ = useCallback((q: string) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true }), [navigate]);
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  function close(): void {
    setEditing(null);
    void navigate({ search: (old) => ({ ...old, new: undefined, suggestion: undefined, reply: undefined }), replace: true });
  }
  return (
    <Page
      title={t("places.answers")}
      lead={t("answers.lead")}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t("answers.add")}
          </Button>
        )
      }
    >
      <SearchBox label={t("answers.search")} value={search.q ?? ""} onChange={setQ} />
      <Cards q={search.q ?? ""} onEdit={mayWrite ? setEditing : undefined} onAdd={mayWrite ? add : undefined} />
      {mayWrite && search.suggestion && search.reply && <PastDialog suggestionId={search.suggestion} replyId={search.reply} onClose={close} />}
      {(search.new ?? editing) && <AnswerDialog answer={editing} onClose={close} />}
    </Page>
  );
}
