/** Files that come into the reply box by its button, by pasting or by dropping. */
import { useCallback, useState, type ClipboardEvent, type DragEvent } from "react";
import type { ReplyBy } from "../api";
import { useFiles } from "./files";

/** Channels that files can leave by. */
const TAKES = ["email", "whatsapp", "messenger"];

export type GivenFiles = ReturnType<typeof useGivenFiles>;

export function useGivenFiles(conversationId: string, way: ReplyBy | undefined) {
  const kept = useFiles(conversationId);
  const [given, setGiven] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const takes = !way || TAKES.includes(way.kind);
  const end = useCallback((file: File) => setGiven((files) => files.filter((each) => each !== file)), []);
  const give = (files: Iterable<File>) => setGiven((before) => [...before, ...files]);

  /** What is not a file goes on its way. */
  function take(event: ClipboardEvent | DragEvent, data: DataTransfer): void {
    if (!takes || data.files.length === 0) return;
    event.preventDefault();
    give(data.files);
  }

  function onDragOver(event: DragEvent): void {
    if (!takes || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    take(event, event.dataTransfer);
  }

  return {
    chosen: kept.length > 0 ? { attachmentIds: kept.map(({ id }) => id) } : null,
    any: kept.length + given.length > 0,
    given,
    takes,
    give,
    end,
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
    /** For what they can be dropped onto. */
    onto: { onDragOver, onDragLeave: () => setOver(false), onDrop, "data-over": over ? "" : undefined },
  };
}
