/** Who is signed in: the access token lives in memory only, the refresh token in an httpOnly cookie. */
import { useSyncExternalStore } from "react";
import type { components } from "./api.gen";
import { forgetWrites } from "./freshness";

export type User = components["schemas"]["Profile"];

const STORED_USER = "mancrel.user";
const listeners = new Set<() => void>();

let accessToken: string | null = null;
let user: User | null = readStoredUser();
let refreshing: Promise<boolean> | null = null;

/** The profile is kept so that the shell opens at once; it grants nothing, the server checks every call. */
function readStoredUser(): User | null {
  try {
    const stored = localStorage.getItem(STORED_USER);
    return stored ? (JSON.parse(stored) as User) : null;
  } catch {
    return null;
  }
}

function publish(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentUser(): User | null {
  return user;
}

export function currentToken(): string | null {
  return accessToken;
}

export function useUser(): User | null {
  return useSyncExternalStore(subscribe, currentUser);
}

export function useToken(): string | null {
  return useSyncExternalStore(subscribe, currentToken);
}

export function signIn(token: string, profile: User): void {
  accessToken = token;
  user = profile;
  localStorage.setItem(STORED_USER, JSON.stringify(profile));
  publish();
}

/** Forget the person on this device, together with their drafts. */
export function forget(): void {
  accessToken = null;
  user = null;
  forgetWrites();
  Object.keys(localStorage)
    .filter((key) => key === STORED_USER || key.startsWith("mancrel.draft."))
    .forEach((key) => localStorage.removeItem(key));
  publish();
}

async function askForToken(again = false): Promise<boolean> {
  const response = await fetch("/auth/refresh", { method: "POST", credentials: "same-origin" });
  if (response.status === 409 && !again) return askForToken(true); // another page was faster; the new cookie is here now
  if (response.status === 401 || response.status === 403) {
    forget();
    return false;
  }
  if (!response.ok) return false;
  accessToken = ((await response.json()) as { accessToken: string }).accessToken;
  publish();
  return true;
}

/** One refresh at a time, over all tabs: two parallel ones would look like a stolen token. */
export function refresh(): Promise<boolean> {
  refreshing ??= exclusively(() => askForToken()).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function exclusively(work: () => Promise<boolean>): Promise<boolean> {
  return "locks" in navigator ? await navigator.locks.request("mancrel.refresh", work) : await work();
}
