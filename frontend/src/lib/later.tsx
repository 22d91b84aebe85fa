/** Parts of a screen that are opened by a click: they weigh nothing as it opens, and are there when they are asked for. */
import { Suspense, lazy, type ComponentType } from "react";

/** The screen that somebody came for goes first. */
const PAUSE_MS = 4_000;

function thrifty(): boolean {
  return import.meta.env.MODE === "test" || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** The component that *load* fetches: when it is shown, or before, when the screen has stood for a while and has nothing to do. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = () => load().catch(() => undefined); // shown later, it is tried again
  if (!thrifty()) setTimeout(() => ("requestIdleCallback" in globalThis ? requestIdleCallback(() => void fetched()) : void fetched()), PAUSE_MS);
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
