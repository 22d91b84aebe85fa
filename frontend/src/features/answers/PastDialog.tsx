import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/lib/http";
import { pastAnswersQuery, type PastAnswer } from "@/lib/pastAnswers";
import { AnswerDialog, type Begun } from "./AnswerDialog";

const LONGEST_TITLE = 80;

function begunFrom({ replyId, question, text }: PastAnswer, intent: string | null): Begun {
  return { id: replyId, title: question.slice(0, LONGEST_TITLE), text, questions: [question], intent, language: "en" };
}

interface Props {
  suggestionId: string;
  replyId: string;
  onClose: () => void;
}

/** A new approved answer of what a person answered before; empty when that is gone. */
export function PastDialog({ suggestionId, replyId, onClose }: Props) {
  const past = useQuery(pastAnswersQuery(suggestionId));
  const suggestion = useQuery({
    queryKey: ["suggestions", "one", suggestionId],
    queryFn: () => answer(api.GET("/api/suggestions/{suggestionId}", { params: { path: { suggestionId } } })),
  });
  if (past.isPending || suggestion.isPending) return null;
  const found = past.data?.find((each) => each.replyId === replyId);
  return <AnswerDialog answer={null} begun={found && begunFrom(found, suggestion.data?.intent ?? null)} onClose={onClose} />;
}
