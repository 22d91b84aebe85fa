/** The library of messages. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import type { Design } from "./blocks";

export type Template = Schemas["Template"];
export type Channel = Template["channel"];
export const CHANNELS: Channel[] = ["email", "sms", "whatsapp", "simulator"];

/** What a person writes before it is saved. */
export interface Written {
  name: string;
  channel: Channel;
  subject: string;
  message: string;
  html: string | null;
  design: Design | null;
  /** The template as it was when the writing began. */
  version: number;
}

export const templatesQuery = queryOptions({
  queryKey: ["templates", "list"],
  queryFn: async () => (await answer(api.GET("/api/templates"))).items,
});

export const startersQuery = (language: "en" | "es") =>
  queryOptions({ queryKey: ["templates", "starters", language], queryFn: () => answer(api.GET("/api/templates/starters", { params: { query: { language } } })), staleTime: Infinity });

export const templateQuery = (templateId: string) =>
  queryOptions({ queryKey: ["templates", "one", templateId], queryFn: () => answer(api.GET("/api/templates/{templateId}", { params: { path: { templateId } } })) });

export const samplesQuery = queryOptions({
  queryKey: ["templates", "samples"],
  queryFn: async () => (await answer(api.GET("/api/contacts", { params: { query: { limit: 25 } } }))).items,
});

/** What is sent for a look: a design is laid out anew, a text that nobody wrote is read from it. */
export function looked(written: Written, template: Template): Schemas["PreviewWanted"] {
  const { channel, subject, design } = written;
  const own = written.message !== template.message || (!design && !written.html);
  return { channel, subject, message: own ? written.message : "", html: design ? null : written.html, design };
}

export const previewQuery = (asked: Schemas["PreviewWanted"]) =>
  queryOptions({
    queryKey: ["templates", "preview", "editor", asked],
    queryFn: ({ signal }) => answer(api.POST("/api/templates/preview", { body: asked, signal })),
    placeholderData: keepPreviousData,
    retry: false,
    meta: { kept: false },
  });

export function useCreate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewTemplate"]) => answer(api.POST("/api/templates", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["templates", "list"] }),
  });
}

/** Only what is not as it was: a text that follows the HTML goes on following it. */
export function changeOf(written: Written, template: Template): Schemas["TemplateChange"] {
  const { version, ...parts } = written;
  const edited = Object.entries(parts).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(template[name as keyof Template]));
  const change = Object.fromEntries(edited) as Omit<Schemas["TemplateChange"], "version">;
  if (written.design) delete change.html;
  return { ...change, version };
}

export function useSave(templateId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["TemplateChange"]) => answer(api.PATCH("/api/templates/{templateId}", { params: { path: { templateId } }, body })),
    onSuccess: (saved) => {
      client.setQueryData(templateQuery(templateId).queryKey, saved);
      return client.invalidateQueries({ queryKey: ["templates", "list"] });
    },
  });
}

export function useRemove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (templateId: string) => {
      await answer(api.DELETE("/api/templates/{templateId}", { params: { path: { templateId } } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["templates", "list"] }),
  });
}
