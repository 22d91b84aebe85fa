/** Where colleagues mentioned this person: for the badge, the list, and whoever reads a conversation. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "./http";

export type Mention = Schemas["Mention"];

/** The unread ones, or all. */
export const mentionsQuery = (unread: boolean) =>
  queryOptions({
    queryKey: ["mentions", unread ? "unread" : "all"],
    queryFn: () => answer(api.GET("/api/mentions", { params: { query: { unread, limit: 50 } } })),
  });

/** Note those of a conversation as read, or all. */
export function useReadMentions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (conversationId: string | null) => answer(api.POST("/api/mentions/read", { body: { conversationId } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["mentions"] }),
  });
}
