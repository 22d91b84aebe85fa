import { Button } from "@mantine/core";
import { IconRobot, IconUser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { changeConversation, conversationQuery, type Conversation } from "../api";
import styles from "./Suggestion.module.css";

type By = Conversation["handledBy"];

/** Let the assistant answer here again, or only draft; can be undone. */
function useHandler() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ id, handledBy }: { id: string; handledBy: By }) => changeConversation(client, id, { handledBy }),
    onSuccess: (changed, { id, handledBy }) => {
      client.setQueryData(conversationQuery(id).queryKey, changed);
      const undo = () => change.mutate({ id, handledBy: handledBy === "person" ? "assistant" : "person" });
      toast(t(`inbox.handler.${handledBy}Toast`), { undo });
    },
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["conversations"] }),
  });
  return change;
}

/** Who looks after the conversation: beside a person the assistant only drafts. */
export function Handler({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const change = useHandler();
  const { id, handledBy } = conversation;
  const other: By = handledBy === "person" ? "assistant" : "person";
  return (
    <div className={styles.handler}>
      {handledBy === "person" ? <IconUser size={16} aria-hidden /> : <IconRobot size={16} aria-hidden />}
      <span className="grow">{t(`inbox.handler.${handledBy}`)}</span>
      <Button size="compact-md" variant="default" loading={change.isPending} onClick={() => change.mutate({ id, handledBy: other })}>
        {t(`inbox.handler.to.${other}`)}
      </Button>
    </div>
  );
}
