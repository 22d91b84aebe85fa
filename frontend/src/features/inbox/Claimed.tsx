import { Button } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { day } from "@/lib/format";
import { answer, api } from "@/lib/http";
import { withTexts } from "@/lib/i18n";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import type { ConversationDetail } from "./api";
import styles from "./Claimed.module.css";

const MergeDialog = lazy(async () => ({ default: (await withTexts(["review", "words"], import("@/components/merge/MergeDialog"))).MergeDialog }));

const claimQuery = (conversationId: string, messageCount: number) =>
  queryOptions({
    queryKey: ["claims", conversationId, messageCount],
    queryFn: () => answer(api.GET("/api/conversations/{conversationId}/claim", { params: { path: { conversationId } } })),
  });

/** "Not the same", and the way back. */
function useDismiss(conversationId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ["claims"] });
  const failed = (error: Error) => toast(t("claim.notKept"), { tone: "failed", detail: asProblem(error).message });
  const reopen = useMutation({
    mutationFn: (duplicateId: string) => answer(api.POST("/api/duplicates/{duplicateId}/reopen", { params: { path: { duplicateId } } })),
    onSuccess: () => toast(t("claim.reopened")),
    onError: failed,
    onSettled: settled,
  });
  return useMutation({
    mutationFn: () => answer(api.POST("/api/conversations/{conversationId}/claim/dismiss", { params: { path: { conversationId } } })),
    onSuccess: ({ id }) => toast(t("claim.dismissed"), { undo: () => reopen.mutate(id) }),
    onError: failed,
    onSettled: settled,
  });
}

/** A visitor of the web chat says that they are somebody we know: a person compares the two, and joins them or says no. */
export function Claimed({ conversation }: { conversation: ConversationDetail }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [merging, setMerging] = useState(false);
  const claim = useQuery(claimQuery(conversation.id, conversation.messageCount)).data;
  const dismiss = useDismiss(conversation.id);
  if (!claim?.contact) return null;
  const close = () => setMerging(false);
  return (
    <div className={styles.claimed} role="note">
      <IconUserQuestion size={18} aria-hidden />
      <p className="grow small">
        {t("claim.says", { email: claim.email, name: claim.contact.name })}{" "}
        {claim.since && <span className="quiet">{t("claim.now", { name: claim.visitor.name, since: day(claim.since, i18n.language) })}</span>}
      </p>
      <span className={styles.buttons}>
        <Button size="compact-md" variant="default" onClick={() => setMerging(true)}>
          {t("claim.compare")}
        </Button>
        <Button size="compact-md" variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t("claim.no")}
        </Button>
      </span>
      {merging && (
        <Suspense>
          <MergeDialog noun="contacts" ids={[claim.contact.id, claim.visitor.id]} onClose={close} onMerged={() => void client.invalidateQueries().then(close)} />
        </Suspense>
      )}
    </div>
  );
}
