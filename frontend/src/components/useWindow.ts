import { useEffect, useLayoutEffect, useState, type RefObject } from "react";

/** Rows beyond the edge, so that a fast wheel shows no gap. */
const BEYOND = 6;
/** Rendering anew every few rows is cheaper than at each. */
const STEP = 4;

function around(top: number, seen: number, height: number): { first: number; last: number } {
  const at = Math.floor(top / height / STEP) * STEP;
  return { first: Math.max(0, at - BEYOND), last: at + Math.ceil(seen / height) + STEP + BEYOND };
}

/** Scroll as little as shows the whole of *row* below a head that stays in sight. */
export function reveal(scroller: HTMLElement, row: number, height: number, head: number): void {
  const [top, bottom] = [row * height, (row + 1) * height + head];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}

/** Which rows of a long list of equal heights stand near the screen: from `first` up to, not including, `last`; it opens scrolled to *begin*. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number, begin = 0): { first: number; last: number } {
  const [range, setRange] = useState(() => around(begin, globalThis.innerHeight, height));

  // Where one was before: there at once, without a glimpse of the top.
  useLayoutEffect(() => {
    if (begin > 0 && scroller.current) scroller.current.scrollTop = begin;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only as it opens
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { first, last } = around(element.scrollTop, element.clientHeight, height);
      setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = "ResizeObserver" in globalThis ? new ResizeObserver(measure) : null;
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      observer?.disconnect();
    };
  }, [scroller, height]);

  return { first: Math.min(range.first, Math.max(0, count - 1)), last: Math.min(range.last, count) };
}
