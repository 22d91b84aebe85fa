import { Button } from "@mantine/core";
import { IconArrowBackUp, IconMessageCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Kbd } from "@/components/Kbd";
import { dropDraft, readDraft, writeDraft } from "@/lib/drafts";
import { day } from "@/lib/format";
import { pastAnswersQuery, type PastAnswer } from "@/lib/pastAnswers";
import { atLeast } from "@/lib/roles";
import { gapsIn } from "@/lib/savedReplies";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import type { Suggestion } from "../api";
import { usePerson } from "../useAssign";
import styles from "./Past.module.css";
import panel from "./Suggestion.module.css";

/** *text* with its gaps marked. */
function Marked({ text }: { text: string }) {
  const gaps = gapsIn(text);
  return (
    <>
      {gaps.map(({ name, start }, index) => (
        <span key={start}>
          {text.slice(gaps[index - 1]?.end ?? 0, start)}
          <mark className={styles.gap}>{name}</mark>
        </span>
      ))}
      {text.slice(gaps.at(-1)?.end ?? 0)}
    </>
  );
}

/** Put *text* below what stands in the reply, where it can be seen; undone, only it goes. */
function usePut(conversationId: string): (text: string) => void {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/inbox" });
  const key = `reply.${conversationId}`;
  function takeOut(text: string): void {
    const rest = (readDraft(key) ?? "").replace(text, () => "").trim();
    if (rest) writeDraft(key, rest);
    else dropDraft(key);
  }
  return (text) => {
    const before = readDraft(key)?.trimEnd();
    writeDraft(key, before ? `${before}\n\n${text}` : text);
    toast(t("past.putToast"), { undo: () => takeOut(text) });
    void navigate({ search: (old) => ({ ...old, pane: undefined }), replace: true });
  };
}

interface CardProps {
  past: PastAnswer;
  first: boolean;
  suggestion: Suggestion;
  onPut: (text: string) => void;
}

function Card({ past, first, suggestion, onPut }: CardProps) {
  const { t, i18n } = useTranslation();
  const name = usePerson(past.author) ?? "";
  const mayApprove = atLeast(useUser(), "manager");
  const gaps = gapsIn(past.text).length;
  return (
    <li className={styles.card}>
      <blockquote className={styles.question}>
        <Marked text={past.question} />
      </blockquote>
      <p className={styles.answer}>
        <Marked text={past.text} />
      </p>
      <p className={styles.meta}>
        <span>{t("past.answered", { name, day: day(past.answeredAt, i18n.language) })}</span>
        <Link to="/inbox" search={{ show: "all", id: past.conversationId }}>
          {t("past.open")}
        </Link>
      </p>
      {gaps > 0 && <p className="quiet small">{t("past.gaps", { count: gaps })}</p>}
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          rightSection={first && <Kbd>P</Kbd>}
          aria-keyshortcuts={first ? "P" : undefined}
          onClick={() => onPut(past.text)}
        >
          {t("past.put")}
        </Button>
        {mayApprove && (
          <Button
            variant="subtle"
            leftSection={<IconMessageCheck size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/answers" search={{ suggestion: suggestion.id, reply: past.replyId }} />}
          >
            {t("past.approve")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What people answered to who asked alike: P puts the words of the first into the reply. */
export function Past({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(pastAnswersQuery(suggestion.id));
  const put = usePut(suggestion.conversationId);
  const [best] = data;
  useShortcuts(best ? { p: () => put(best.text) } : {});
  if (!best) return null;
  return (
    <section className={panel.section} aria-labelledby="past-title">
      <h3 id="past-title">{t("past.title")}</h3>
      <ul className={styles.list}>
        {data.map((past) => (
          <Card key={past.replyId} past={past} first={past === best} suggestion={suggestion} onPut={put} />
        ))}
      </ul>
    </section>
  );
}
