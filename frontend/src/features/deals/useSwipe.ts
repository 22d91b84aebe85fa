import { useEffect, useRef, type RefObject } from "react";

const SETTLED_MS = 120;

/** One column at a time on a phone: swiping tells which, and choosing one swipes there. */
export function useSwipe(board: RefObject<HTMLElement | null>, ids: readonly string[], chosen: string | undefined, onChoose: (id: string) => void): void {
  const seen = useRef<string | undefined>(undefined);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });

  useEffect(() => {
    const element = board.current;
    const index = ids.indexOf(chosen ?? "");
    if (!element || index < 0 || seen.current === chosen) return;
    seen.current = chosen;
    element.children[index]?.scrollIntoView?.({ inline: "start", block: "nearest" });
  }, [board, ids, chosen]);

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => {
      const width = element.children[0]?.clientWidth ?? 0;
      if (width < element.clientWidth * 0.8) return; // several columns side by side: nothing to tell
      const id = ids[Math.round(Math.abs(element.scrollLeft) / element.clientWidth)];
      if (!id || id === seen.current) return;
      seen.current = id;
      choose.current(id);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scroll", onScroll);
    };
  }, [board, ids]);
}
