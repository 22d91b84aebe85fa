/** WhatsApp's templates: for the channel that fetches them, and for the reply that sends one. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Schemas } from "./http";

export type ChannelTemplate = Schemas["ChannelTemplate"];

export const channelTemplatesQuery = (channelId: string) =>
  queryOptions({
    queryKey: ["channels", "templates", channelId],
    queryFn: async () => (await answer(api.GET("/api/channels/{channelId}/templates", { params: { path: { channelId } } }))).items,
  });

const BLANK = /\{\{\s*(\w+)\s*\}\}/g;

/** *text* of one place of *template*, as the customer will read it; a blank without a value stays. */
export function filledIn(template: ChannelTemplate, place: "header" | "body", values: string[]): string {
  const known = new Map(template.blanks.map((blank, index) => [`${blank.place} ${blank.key}`, values[index]?.replaceAll(/\s+/g, " ").trim()]));
  return template[place].replaceAll(BLANK, (blank, key: string) => known.get(`${place} ${key}`) || blank);
}
