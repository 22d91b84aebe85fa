import { Button } from "@mantine/core";
import { IconUserMinus, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import type { ConversationDetail } from "./api";
import styles from "./Inbox.module.css";
import { useAssign, usePerson } from "./useAssign";

/** Which team's and whose conversation it is, in words. */
export function AssignedTo({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const me = useUser();
  const person = usePerson(conversation.assigneeId);
  const own = conversation.assigneeId === me?.id;
  const words = [conversation.team && t("inbox.team", { name: conversation.team.name }), person && (own ? t("inbox.assignedToYou") : t("inbox.assignedTo", { name: person }))].filter(Boolean).join(" · ");
  return words && <p className="cut small quiet">{words}</p>;
}

/** Take it, or give it back; on a phone that is in the menu. */
export function AssignButton({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const me = useUser();
  const assign = useAssign();
  const own = conversation.assigneeId === me?.id;
  const change = () => me && !assign.isPending && assign.mutate({ conversation, assigneeId: own ? null : me.id });
  useShortcuts({ i: change });
  if (!me) return null;
  const Symbol = own ? IconUserMinus : IconUserPlus;
  const words = t(own ? "inbox.unassign" : "inbox.assignToMe");
  return (
    <Button variant="default" size="compact-md" aria-keyshortcuts="I" className={styles.closeButton} leftSection={<Symbol size={16} aria-hidden />} loading={assign.isPending} title={words} onClick={change}>
      <span className={styles.closeWords}>{words}</span>
    </Button>
  );
}
