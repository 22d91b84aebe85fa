/** A file on its way beside a conversation: announced, posted straight to storage, said to be there. */
import { answer, api } from "@/lib/http";
import type { ReplyFile } from "../api";

/** Of the files of a reply together; a channel may take less, which the server says. */
export const MOST_BYTES = 20_000_000;

/** Only this way of asking tells how far it is. */
function post(url: string, form: FormData, onShare: (share: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(loaded / total));
    request.addEventListener("load", () => (request.status < 300 ? resolve() : reject(new Error(request.statusText))));
    request.addEventListener("error", () => reject(new TypeError("Failed to fetch")));
    request.addEventListener("abort", () => reject(new Error("aborted")));
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", url);
    request.send(form);
  });
}

export async function upload(conversationId: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<ReplyFile> {
  const body = { name: file.name, size: file.size, contentType: file.type || "application/octet-stream" };
  const made = await answer(api.POST("/api/conversations/{conversationId}/files", { params: { path: { conversationId } }, body }));
  signal.throwIfAborted();
  const form = new FormData();
  Object.entries(made.upload.fields).forEach(([name, value]) => form.append(name, String(value)));
  form.append("file", file);
  await post(made.upload.url, form, onShare, signal);
  return answer(api.POST("/api/conversations/{conversationId}/files/{fileId}/uploaded", { params: { path: { conversationId, fileId: made.id } } }));
}
