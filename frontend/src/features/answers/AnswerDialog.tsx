import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { useIntentOptions } from "@/lib/intents";
import { asProblem } from "@/lib/problem";
import { useSaveAnswer, type Answer } from "./api";

/** No answer is about these. */
const NONE = ["spam", "other"];

function lines(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

export type Begun = Pick<Answer, "id" | "title" | "text" | "questions" | "intent" | "language">;
const NOTHING: Begun = { id: "new", title: "", text: "", questions: [], intent: null, language: "en" };

/** Changes *answer*, or makes a new one of what was *begun*. */
export function AnswerDialog({ answer, begun = NOTHING, onClose }: { answer: Answer | null; begun?: Begun; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveAnswer(answer);
  const given = answer ?? begun;
  const draft = useDraft(`answer.${given.id}`, given.text);
  const [title, setTitle] = useState(given.title);
  const [questions, setQuestions] = useState(given.questions.join("\n"));
  const [intent, setIntent] = useState<string>(given.intent ?? "");
  const intents = useIntentOptions(given.intent ? [given.intent] : [], NONE);
  const problem = save.error ? asProblem(save.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate(
      { title, text: draft.text, questions: lines(questions), intent: intent || null, language: given.language },
      {
        onSuccess: () => {
          draft.drop();
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title={t(answer ? "answers.edit" : "answers.add")} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("answers.title")} value={title} onChange={setTitle} required error={problem?.field("title")} placeholder={t("answers.titlePlaceholder")} />
        <AreaField label={t("answers.text")} hint={t("answers.textHint")} value={draft.text} onChange={draft.write} rows={5} required error={problem?.field("text")} />
        <ChoiceField
          label={t("answers.intent")}
          value={intent}
          onChange={setIntent}
          options={[{ value: "", label: t("answers.anyIntent") }, ...intents]}
        />
        <AreaField label={t("answers.questions")} hint={t("answers.questionsHint")} value={questions} onChange={setQuestions} rows={3} error={problem?.field("questions")} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
