/** What helps to write a campaign: segments to choose from, suggestions, templates, good times, a look at the result. */
import { queryOptions, useMutation } from "@tanstack/react-query";
import { ask } from "@/lib/ask";
import type { Channel } from "./api";
import { BLANK, type Written } from "./plan";

interface Page<Item> {
  items: Item[];
}

export interface Suggested {
  subject: string;
  message: string;
  tone: string;
}

export interface Template {
  id: string;
  name: string;
  channel: Channel;
  subject: string;
  message: string;
  html: string | null;
}

export interface Looks {
  subject: string;
  text: string;
  html: string | null;
  warnings: (string | { detail?: string; text?: string })[];
}

export interface Windows {
  windows: { weekday: number | string; hour: number; score: number }[];
  basis: string;
}

const LIMIT = 200;

export const segmentsQuery = queryOptions({
  queryKey: ["segments", "list"],
  queryFn: () => ask<Page<{ id: string; name: string; sentence: string | null; count: number | null }> & { total: number }>("GET", "/api/segments", { query: { limit: LIMIT } }),
});

export const templatesQuery = queryOptions({
  queryKey: ["templates", "list"],
  queryFn: async () => (await ask<Page<Template>>("GET", "/api/templates")).items,
  retry: false,
});

/** A campaign that says what *template* says. */
export function fromTemplate({ id, name, channel, subject, message, html }: Template): Written {
  return { ...BLANK, name, channel, html, templateId: id, texts: [{ name: "A", subject, message, share: 1 }] };
}

export interface Words {
  channel: Channel;
  subject: string;
  message: string;
  html: string | null;
}

export const looksQuery = (words: Words, contactId: string | null) =>
  queryOptions({
    queryKey: ["templates", "preview", words, contactId],
    queryFn: ({ signal }) => ask<Looks>("POST", "/api/templates/preview", { body: { ...words, ...(contactId && { contactId }) }, signal }),
    retry: false,
    meta: { kept: false },
  });

export const timesQuery = (rules: object, language: string) =>
  queryOptions({
    queryKey: ["campaigns", "times", rules, language],
    queryFn: () => ask<Windows>("POST", "/api/ai/optimal-timing", { body: { audienceRules: rules, language } }),
    retry: false,
    meta: { kept: false },
  });

export function useSuggest() {
  return useMutation({
    mutationFn: (body: { objective: string; tone?: string; segmentId?: string; audienceSize?: number }) => ask<{ suggestions: Suggested[] }>("POST", "/api/ai/message-suggestions", { body }),
  });
}

export function useTest(id: string) {
  return useMutation({ mutationFn: (to: string[]) => ask<{ results: { to: string; sent: boolean; reason: string | null }[] }>("POST", "/api/campaigns/{campaignId}/test", { path: { campaignId: id }, body: { to } }) });
}
