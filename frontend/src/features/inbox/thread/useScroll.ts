import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, type RefObject } from "react";
import { useUser } from "@/lib/session";
import type { Message } from "../api";
import type { Note } from "../notes/notes";

/** What *id* names in *element*, shown and ready to be read on from; null where there is no such thing. */
function showIn(element: Element | null, id: string): Element | null {
  const found = id ? document.getElementById(id) : null;
  if (!found || !element?.contains(found)) return null;
  found.scrollIntoView({ block: "center" });
  found.focus({ preventScroll: true });
  return found;
}

function toEnd(element: Element | null): void {
  if (element) element.scrollTop = element.scrollHeight;
}

/**
 * Opens at what the address names (`#msg_…`), else at the newest; whoever reads there is left there until they answer.
 * Returns the id that the address names.
 */
export function useScroll(scroller: RefObject<HTMLElement | null>, newest: Message | Note | undefined): string {
  const hash = useLocation({ select: (location) => location.hash });
  const me = useUser()?.id;
  const own = newest !== undefined && ("authorId" in newest ? newest.authorId : newest.author) === me;
  const newestId = newest?.id ?? "";
  const shown = useRef({ hash: "", newestId: "" });
  useEffect(() => {
    const before = shown.current;
    const linked = hash !== before.hash && showIn(scroller.current, hash);
    shown.current = { hash: linked ? hash : before.hash, newestId };
    const reading = before.hash !== "" && !own;
    if (!linked && newestId !== before.newestId && !reading) toEnd(scroller.current);
  }, [scroller, hash, newestId, own]);
  return hash;
}
