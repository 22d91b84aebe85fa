import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Conversation = Schemas["ConversationLine"];
export type ConversationDetail = Schemas["ConversationDetail"];
export type Message = Schemas["Message"];
export type Suggestion = Schemas["Suggestion"];
export type ReplyBy = Schemas["ReplyBy"];
export type Reply = Schemas["NewReply"];
export type ScheduledReply = Schemas["ScheduledReply"];
export type ReplyFile = Schemas["ReplyFile"];
export type Planned = Schemas["NewScheduledReply"];

/** A person's name, or else their address: never nothing. */
export function nameOf(contact: Conversation["contact"]): string {
  return contact.name || contact.email || contact.id;
}

/** What the list shows; the words of the filter are the words of the URL. */
export const SHOWS = ["open", "drafts", "mine", "unassigned", "waiting", "snoozed", "scheduled", "closed", "all"] as const;
export type Show = (typeof SHOWS)[number];

const ASKED = {
  open: { status: "open", snoozed: false },
  drafts: { drafts: true, snoozed: false },
  mine: { status: "open", snoozed: false, assignee: "me" },
  unassigned: { status: "open", snoozed: false, assignee: "none" },
  waiting: { status: "waiting", snoozed: false },
  snoozed: { snoozed: true },
  scheduled: { scheduled: true },
  closed: { status: "closed" },
  all: {},
} as const;

export const conversationsQuery = (show: Show, q: string) =>
  infiniteQueryOptions({
    queryKey: ["conversations", "list", show, q],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/conversations", {
          params: { query: { ...ASKED[show], ...(q && { q }), ...(pageParam && { cursor: pageParam }), limit: 50 } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ["conversations", "one", conversationId],
    queryFn: () => answer(api.GET("/api/conversations/{conversationId}", { params: { path: { conversationId } } })),
  });

/** The latest suggestion of each conversation, for the marks in the list. */
export const suggestionsQuery = queryOptions({
  queryKey: ["suggestions"],
  queryFn: () => answer(api.GET("/api/suggestions", { params: { query: { limit: 200 } } })),
});

export function latestByConversation(suggestions: Suggestion[]): Map<string, Suggestion> {
  const latest = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const known = latest.get(suggestion.conversationId);
    if (!known || known.createdAt < suggestion.createdAt) latest.set(suggestion.conversationId, suggestion);
  }
  return latest;
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (conversationId: string) => answer(api.PATCH("/api/conversations/{conversationId}", { params: { path: { conversationId } }, body: { unread: 0 } })),
    onSettled: () => refetchInbox(client),
  });
}

export function refetchInbox(client: QueryClient): Promise<unknown> {
  return Promise.all([client.invalidateQueries({ queryKey: ["conversations"] }), client.invalidateQueries({ queryKey: ["suggestions"] })]);
}

export function useResolve() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, outcome }: { messageId: string; outcome: "sent" | "resend" }) =>
      answer(api.POST("/api/messages/{messageId}/resolve", { params: { path: { messageId } }, body: { outcome } })),
    onSettled: () => refetchInbox(client),
  });
}

/** A file is opened by a signed address that is good for minutes; the browser then downloads it. */
export function useOpenAttachment(messageId: string) {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (number: number) =>
      answer(api.GET("/api/messages/{messageId}/attachments/{number}/link", { params: { path: { messageId, number: String(number) } } })),
    onSuccess: ({ url }) => {
      const link = Object.assign(document.createElement("a"), { href: url, target: "_blank", rel: "noopener" });
      link.click();
    },
    onError: (error) => toast(t("message.attachmentFailed"), { tone: "failed", detail: asProblem(error).message }),
  });
}

export type Change = Schemas["ConversationChange"];
const TRIES = 5;

/** Change a conversation as it stands now; that it was marked read at the same moment is no reason to give up. */
export async function changeConversation(client: QueryClient, id: string, body: Change, check: (now: ConversationDetail) => void = () => undefined): Promise<ConversationDetail> {
  for (let left = TRIES; ; left -= 1) {
    const now = await client.fetchQuery({ ...conversationQuery(id), staleTime: 0 });
    check(now);
    try {
      return await answer(api.PATCH("/api/conversations/{conversationId}", { params: { path: { conversationId: id } }, body: { ...body, version: now.version } }));
    } catch (error) {
      if (asProblem(error).status !== 409 || left <= 1) throw error;
    }
  }
}

/** Close or reopen, with a way back for ten seconds. */
export function useSetStatus() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: ({ conversationId, status }: { conversationId: string; status: "open" | "closed" }) => changeConversation(client, conversationId, { status }),
    onSuccess: (_changed, { conversationId, status }) => {
      const undo = () => change.mutate({ conversationId, status: status === "closed" ? "open" : "closed" });
      toast(t(status === "closed" ? "inbox.closedToast" : "inbox.reopenedToast"), { undo });
    },
    onError: (error) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => refetchInbox(client),
  });
  return change;
}
