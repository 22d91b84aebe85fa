import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { colleaguesQuery, usePeople } from "@/lib/people";
import { asProblem, Problem } from "@/lib/problem";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import { changeConversation, conversationQuery, type Conversation } from "./api";

/** Who *userId* is: oneself, by name, or a colleague who was removed. */
export function usePerson(userId: string | null): string | null {
  const { t } = useTranslation();
  const me = useUser();
  const own = userId === me?.id;
  const colleagues = useQuery({ ...colleaguesQuery, enabled: userId !== null && !own });
  if (userId === null) return null;
  if (own) return t("message.you");
  const colleague = colleagues.data?.find((user) => user.id === userId);
  return colleague ? colleague.name : t("common.colleague");
}

interface Assignment {
  conversation: Conversation;
  assigneeId: string | null;
}

/** Take a conversation, hand it over, or give it back; refused if somebody else took it since it was shown. Ten seconds to undo. */
export function useAssign() {
  const client = useQueryClient();
  const me = useUser();
  const people = usePeople();
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ conversation, assigneeId }: Assignment) =>
      changeConversation(client, conversation.id, { assigneeId }, (now) => {
        if (now.assigneeId !== conversation.assigneeId) throw new Problem(409, t("inbox.notDone"), t("inbox.takenMeanwhile"));
      }),
    onSuccess: (changed, { conversation, assigneeId }) => {
      client.setQueryData(conversationQuery(changed.id).queryKey, changed);
      const undo = () => change.mutate({ conversation: changed, assigneeId: conversation.assigneeId });
      const name = people.find(({ id }) => id === assigneeId)?.name ?? t("common.colleague");
      const said = assigneeId === me?.id ? "inbox.assignedToast" : assigneeId ? "inbox.handedToast" : "inbox.unassignedToast";
      toast(t(said, { name }), { undo });
    },
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["conversations"] }),
  });
  return change;
}
