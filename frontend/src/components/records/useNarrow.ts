import { useSyncExternalStore } from "react";

let query: MediaQueryList | undefined;

function narrow(): MediaQueryList {
  query ??= window.matchMedia("(width < 48em)");
  return query;
}

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether this is as narrow as a phone: the same border as in the style sheets. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow().matches);
}
