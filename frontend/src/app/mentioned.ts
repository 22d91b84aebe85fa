/** A colleague mentioned this person: said as soon as the server tells of it, wherever they are. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { onChange } from "@/lib/live";
import { mentionsQuery } from "@/lib/mentions";
import { toast } from "@/lib/toasts";

export function useMentioned(): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(
    () =>
      onChange(({ type, id }) => {
        if (type !== "note") return;
        const known = client.getQueryData(mentionsQuery(true).queryKey)?.items ?? [];
        void client.fetchQuery({ ...mentionsQuery(true), staleTime: 0 }).then(({ items }) => {
          const note = items.find((mention) => mention.note.id === id)?.note;
          const isOpen = (router.state.location.search as { id?: string }).id === note?.conversationId;
          if (!note || isOpen || known.some((mention) => mention.note.id === id)) return;
          const open = () => void navigate({ to: "/inbox", search: { show: "all", id: note.conversationId }, hash: note.id });
          toast(t("live.mentioned"), { detail: note.text.slice(0, 140), open });
        }, () => undefined);
      }),
    [t, client, navigate, router],
  );
}
