/** Who else is at a conversation: one says that one is there, and hears of the others. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useDraft } from "@/lib/drafts";
import { answer, api, type Schemas } from "@/lib/http";

export type Presence = Schemas["Presence"];

const AGAIN_MS = 20_000;
const TYPING_MS = 4_000;

const presencesQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ["presences", conversationId],
    queryFn: () => answer(api.GET("/api/conversations/{conversationId}/presences", { params: { path: { conversationId } } })),
    meta: { kept: false },
  });

/** Says that one is here; whoever cannot be told now is told the next time. */
function useSay(conversationId: string): (typing: boolean) => void {
  const client = useQueryClient();
  return useCallback(
    (typing: boolean) => {
      const said = answer(api.PUT("/api/conversations/{conversationId}/presence", { params: { path: { conversationId } }, body: { typing } }));
      said.then((others) => client.setQueryData(presencesQuery(conversationId).queryKey, others), () => undefined);
    },
    [client, conversationId],
  );
}

/** While the window is seen; leaving is said, too, even as the page closes. */
function useBeingHere(conversationId: string, say: (typing: boolean) => void): void {
  useEffect(() => {
    const come = () => document.hidden || say(false);
    const leave = () => void api.DELETE("/api/conversations/{conversationId}/presence", { params: { path: { conversationId } }, keepalive: true }).catch(() => undefined);
    const turn = () => (document.hidden ? leave() : come());
    const again = setInterval(come, AGAIN_MS);
    come();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(again);
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [conversationId, say]);
}

/** Words that change are typed; said every few seconds at most, and once more when they are gone. */
function useTyping(conversationId: string, say: (typing: boolean) => void, somebody: boolean): void {
  const { text } = useDraft(`reply.${conversationId}`);
  const before = useRef(text);
  const saidAt = useRef(0);
  useEffect(() => {
    const changed = before.current !== text;
    before.current = text;
    if (!changed || !somebody) return;
    if (text && Date.now() - saidAt.current >= TYPING_MS) {
      saidAt.current = Date.now();
      say(true);
    } else if (!text && saidAt.current) {
      saidAt.current = 0;
      say(false);
    }
  }, [text, say, somebody]);
}

/** The others, as long as the server hears of them. */
export function usePresence(conversationId: string): Presence[] {
  const client = useQueryClient();
  const others = useQuery(presencesQuery(conversationId)).data;
  const say = useSay(conversationId);
  useBeingHere(conversationId, say);
  useTyping(conversationId, say, others !== undefined && others.length > 0);
  useEffect(() => {
    if (!others?.length) return;
    const soonest = Math.min(...others.map(({ seconds }) => seconds)) * 1000;
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: presencesQuery(conversationId).queryKey }), soonest + 100);
    return () => clearTimeout(timer);
  }, [client, conversationId, others]);
  return others ?? [];
}
