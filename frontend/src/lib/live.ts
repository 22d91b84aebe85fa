/** Live updates: a WebSocket that says what changed, and polling every five seconds where there is none. */
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

export type LiveState = "connecting" | "live" | "polling" | "offline";

/** What a change of one record makes stale: the first element of the query keys. */
const STALE: Record<string, string[]> = {
  conversation: ["conversations", "contacts", "desk"],
  message: ["conversations", "contacts"],
  note: ["conversations", "mentions"],
  presence: ["presences"],
  suggestion: ["suggestions", "conversations"],
  product: ["products", "sources"],
  task: ["tasks", "dashboard"],
  deal: ["deals", "dashboard"],
  pipeline: ["pipelines", "deals"],
  contact: ["contacts", "segments"],
  segment: ["segments", "contacts"],
  campaign: ["campaigns"],
  journey: ["journeys"],
  journey_run: ["journeys"],
  company: ["companies"],
  lead: ["leads"],
  activity: ["activities"],
};
const POLLED = new Set(["conversations", "desk", "mentions", "presences", "suggestions", "products", "sources", "tasks", "deals", "pipelines", "dashboard", "campaigns", "journeys", "segments", "queues", "dead-letters"]);
const POLL_MS = 5_000;
/** An open socket may still say nothing: announcements are passed over when they fail, so it is checked on slowly. */
const CHECK_MS = 15_000;
const BACK_OFF_MS = [1_000, 2_000, 5_000, 15_000, 60_000];

let state: LiveState = "connecting";
const listeners = new Set<() => void>();

function setState(next: LiveState): void {
  if (next === state) return;
  state = next;
  listeners.forEach((listener) => listener());
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

export interface Change {
  type: string;
  id: string;
}

const told = new Set<(change: Change) => void>();

/** Call *listener* with each change that the server tells of; until the returned function is called. */
export function onChange(listener: (change: Change) => void): () => void {
  told.add(listener);
  return () => told.delete(listener);
}

function tell(message: string): void {
  try {
    const change = JSON.parse(message) as Change;
    told.forEach((listener) => listener(change));
  } catch {
    // What cannot be read tells nobody anything.
  }
}

export function staleAfter(message: string): string[] {
  try {
    const { type } = JSON.parse(message) as { type?: string };
    return STALE[type ?? ""] ?? [];
  } catch {
    return [];
  }
}

function invalidate(client: QueryClient, nouns: Iterable<string>): void {
  for (const noun of nouns) void client.invalidateQueries({ queryKey: [noun] });
}

/** Keep *client* fresh until the returned function is called. */
export function keepLive(client: QueryClient, token: () => string | null): () => void {
  let socket: WebSocket | null = null;
  let attempts = 0;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    socket = new WebSocket(`${scheme}//${location.host}/live?token=${encodeURIComponent(token() ?? "")}`);
    socket.onopen = () => {
      if (attempts > 0) invalidate(client, POLLED);
      attempts = 0;
      setState("live");
    };
    socket.onmessage = (event) => {
      invalidate(client, staleAfter(String(event.data)));
      tell(String(event.data));
    };
    socket.onclose = () => {
      if (stopped) return;
      setState(navigator.onLine ? "polling" : "offline");
      retry = setTimeout(connect, BACK_OFF_MS[Math.min(attempts, BACK_OFF_MS.length - 1)]);
      attempts += 1;
    };
  }

  const poll = setInterval(() => {
    if (state === "polling" && !document.hidden) invalidate(client, POLLED);
  }, POLL_MS);
  const check = setInterval(() => {
    if (state === "live" && !document.hidden) invalidate(client, POLLED);
  }, CHECK_MS);
  connect();
  return () => {
    stopped = true;
    clearInterval(poll);
    clearInterval(check);
    clearTimeout(retry);
    socket?.close();
    setState("connecting");
  };
}
