/** The files beside a reply that is being written: kept with its words until it is sent. */
import { useMemo } from "react";
import { dropDraft, readDraft, useDraft, writeDraft } from "@/lib/drafts";
import type { ReplyFile } from "../api";

function keyOf(conversationId: string): string {
  return `attached.${conversationId}`;
}

function read(text: string | null): ReplyFile[] {
  return text ? (JSON.parse(text) as ReplyFile[]) : [];
}

function write(conversationId: string, files: ReplyFile[]): void {
  if (files.length > 0) writeDraft(keyOf(conversationId), JSON.stringify(files));
  else dropDraft(keyOf(conversationId));
}

/** Those that a message or a scheduled reply had, or that were just uploaded; each once. */
export function putFiles(conversationId: string, files: (Omit<ReplyFile, "id"> & { id: string | null })[]): void {
  const kept = read(readDraft(keyOf(conversationId)));
  const more = files.flatMap(({ id, name, type, size }) => (id && !kept.some((each) => each.id === id) ? [{ id, name, type, size }] : []));
  if (more.length > 0) write(conversationId, [...kept, ...more]);
}

export function dropFiles(conversationId: string, ids: string[] = []): void {
  const kept = read(readDraft(keyOf(conversationId)));
  if (kept.length > 0) write(conversationId, kept.filter(({ id }) => !ids.includes(id)));
}

export function useFiles(conversationId: string): ReplyFile[] {
  const { text } = useDraft(keyOf(conversationId));
  return useMemo(() => read(text), [text]);
}
