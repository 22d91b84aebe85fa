/** A file of a message as a picture: fetched when it comes into sight, shown as a picture and nothing else. */
import { useEffect, useState, type RefObject } from "react";
import { answer, api } from "@/lib/http";
import type { Message } from "../api";

type File = Message["attachments"][number];
type Shown = { state: "waits" } | { state: "failed" } | { state: "there"; url: string };

/** Those of which a browser runs nothing. */
const SHOWN = ["image/jpeg", "image/png", "image/webp", "image/gif"];
const MOST_BYTES = 10_000_000;

export function isPicture({ type, size }: Pick<File, "type" | "size">): boolean {
  return SHOWN.includes(type) && size <= MOST_BYTES;
}

/** Its bytes under an address of this page; as a blob of a type of ours it can be no page, whatever is in it. */
async function load(messageId: string, number: number, type: string, signal: AbortSignal): Promise<string> {
  const { url } = await answer(api.GET("/api/messages/{messageId}/attachments/{number}/link", { params: { path: { messageId, number: String(number) } }, signal }));
  const reply = await fetch(url, { signal, credentials: "omit" });
  if (!reply.ok) throw new Error(reply.statusText);
  return URL.createObjectURL(new Blob([await reply.arrayBuffer()], { type }));
}

function whenSeen(element: Element, then: () => void): () => void {
  if (!("IntersectionObserver" in globalThis)) {
    then();
    return () => undefined;
  }
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && (observer.disconnect(), then()), { rootMargin: "200px" });
  observer.observe(element);
  return () => observer.disconnect();
}

export function usePicture(messageId: string, { number, type }: File, place: RefObject<Element | null>): [Shown, () => void] {
  const [shown, setShown] = useState<Shown>({ state: "waits" });
  useEffect(() => {
    const stop = new AbortController();
    let url = "";
    const unwatch = place.current
      ? whenSeen(place.current, () => {
          load(messageId, number, type, stop.signal).then(
            (loaded) => {
              if (stop.signal.aborted) return URL.revokeObjectURL(loaded);
              url = loaded;
              return setShown({ state: "there", url });
            },
            () => !stop.signal.aborted && setShown({ state: "failed" }),
          );
        })
      : () => undefined;
    return () => {
      unwatch();
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [messageId, number, type, place]);
  return [shown, () => setShown({ state: "failed" })];
}
