import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { gapsIn, matching, savedRepliesQuery, type SavedReply } from "@/lib/savedReplies";
import { toast } from "@/lib/toasts";
import { choiceId } from "../Choices";

const SLASH = /(?:^|\s)\/([\p{L}\p{N}-]{0,40})$/u;

/** A slash that begins a word right before *caret*, and what was typed after it. */
export function slashAt(text: string, caret: number): { start: number; query: string } | null {
  const found = SLASH.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** Put the cursor on the first gap of what was put in, or behind it, once it is there; answers where that ends. */
export function goOn(box: HTMLTextAreaElement, start: number, text: string): number {
  const gap = gapsIn(text)[0];
  const [from, to] = gap ? [start + gap.start, start + gap.end] : [start + text.length, start + text.length];
  queueMicrotask(() => {
    box.focus();
    box.setSelectionRange(from, to);
  });
  return to;
}

interface Draft {
  text: string;
  write: (text: string) => void;
}

type Box = RefObject<HTMLTextAreaElement | null>;

/** On which of so many rows the arrows stand; other letters begin at the first. */
export function useWalk(query: string, rows: number) {
  const [walked, setWalked] = useState({ query, at: 0 });
  const at = walked.query === query ? Math.min(walked.at, rows - 1) : 0;
  return { at, step: (by: number) => setWalked({ query, at: (at + by + rows) % rows }) };
}

/** Which saved replies the slash before *caret* finds; none after it was let be. */
function useFound(text: string, caret: number) {
  const [letBe, setLetBe] = useState<number | null>(null);
  const seen = slashAt(text, caret);
  const typed = seen?.start === letBe ? null : seen;
  const { data } = useQuery({ ...savedRepliesQuery, enabled: typed !== null });
  const found = typed && data ? matching(data, typed.query) : [];
  return { typed, found, none: typed?.query === "" && data?.length === 0, letBe: setLetBe };
}

interface Picked {
  reply: SavedReply;
  start: number;
  query: string;
}

/** Fills a saved reply in for the customer, and puts it where the slash is. */
function useFill(conversationId: string, box: Box, draft: Draft, setCaret: (caret: number) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reply }: Picked) => answer(api.POST("/api/saved-replies/{savedReplyId}/use", { params: { path: { savedReplyId: reply.id } }, body: { conversationId } })),
    onSuccess: ({ text }, { start, query }) => {
      if (!box.current) return;
      const { value, selectionEnd } = box.current;
      const [from, to] = value.startsWith(`/${query}`, start) ? [start, start + query.length + 1] : [selectionEnd, selectionEnd];
      draft.write(value.slice(0, from) + text + value.slice(to));
      setCaret(goOn(box.current, from, text));
    },
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => void client.invalidateQueries({ queryKey: savedRepliesQuery.queryKey, exact: true }),
  });
}

/** Saved replies in the box of a reply: `/` and some letters find them, arrows walk, Enter puts one in, Esc lets be. */
export function useSlash(conversationId: string, box: Box, draft: Draft) {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const { typed, found, none, letBe } = useFound(draft.text, caret);
  const { at, step } = useWalk(typed?.query ?? "", found.length);
  const fill = useFill(conversationId, box, draft, setCaret);
  const chosen = found[at];

  function pick(reply: SavedReply): void {
    if (typed && !fill.isPending) fill.mutate({ reply, ...typed });
  }

  /** Whether the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!typed || !chosen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
    const action = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => pick(chosen),
      Escape: () => letBe(typed.start),
    }[event.key];
    action?.();
    if (action) event.preventDefault();
    return action !== undefined;
  }

  /** For whoever looks for them, or has no keyboard: as if a slash had been typed. */
  function begin(): void {
    if (!box.current) return;
    const { value, selectionStart, selectionEnd } = box.current;
    const slash = /\S$/.test(value.slice(0, selectionStart)) ? " /" : "/";
    draft.write(value.slice(0, selectionStart) + slash + value.slice(selectionEnd));
    letBe(null);
    setCaret(goOn(box.current, selectionStart, slash));
  }

  return {
    open: none || found.length > 0,
    none,
    found,
    at,
    filling: fill.isPending,
    listId,
    pick,
    begin,
    onKeyDown,
    /** For the box. */
    aria: { "aria-autocomplete": "list", "aria-controls": chosen && listId, "aria-activedescendant": chosen && choiceId(listId, chosen.id) } as const,
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => setCaret(event.currentTarget.selectionEnd),
  };
}

export type Slash = ReturnType<typeof useSlash>;
