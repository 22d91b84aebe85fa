import { useEffect, useState, type RefObject } from "react";

/** Rows beyond the edge, so that a fast wheel shows no gap. */
const BEYOND = 6;
/** Rendering anew every few rows is cheaper than at each. */
const STEP = 4;

/** Which rows of a long list of equal heights stand near the screen: from `first` up to, not including, `last`. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): { first: number; last: number } {
  const [range, setRange] = useState({ first: 0, last: 2 * BEYOND });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const top = Math.floor(element.scrollTop / height / STEP) * STEP;
      const first = Math.max(0, top - BEYOND);
      const last = top + Math.ceil(element.clientHeight / height) + STEP + BEYOND;
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
