/** The typed client generated from our OpenAPI document: the only way the site talks to the server. */
import i18next from "i18next";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.gen";
import { freshTokens, rememberWrite } from "./freshness";
import { noticeJob } from "./jobs";
import { Problem, problemOf } from "./problem";
import { currentToken, currentUser, refresh } from "./session";

export type Schemas = components["schemas"];

/** The server makes its sentences in the reader's language. */
function prepared(request: Request): Request {
  request.headers.set("Accept-Language", i18next.language);
  const token = currentToken();
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  if (request.method !== "GET" && !request.headers.has("Idempotency-Key")) {
    request.headers.set("Idempotency-Key", crypto.randomUUID());
  }
  const fresh = freshTokens();
  if (fresh) request.headers.set("Change-Token", fresh);
  return request;
}

/** These take the access token; the other doors of /auth make one. */
const SIGNED_IN = ["/auth/user", "/auth/password"];

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    rememberWrite(response);
    noticeJob(response);
    return response;
  } catch {
    throw new Problem(0, "No connection", "The server cannot be reached. Check your connection; nothing was lost.");
  }
}

/** Whether there is a token in place of *refused*; another call may have brought it while this one's answer was on its way. */
async function renewed(refused: string | null): Promise<boolean> {
  return currentToken() === refused ? refresh() : currentToken() !== null;
}

/** Send with the current token; on 401 refresh once (shared by all waiting calls) and send again. */
async function authorised(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (path.startsWith("/auth/") && !SIGNED_IN.includes(path)) return send(request);
  if (!currentToken() && currentUser()) await refresh();
  const token = currentToken();
  prepared(request);
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || !(await renewed(token))) return response;
  return send(prepared(again));
}

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: "same-origin",
  fetch: authorised,
});

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The answer's body, or a thrown Problem. */
export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(response.status, error);
  return data as NonNullable<Data>;
}

export interface Written<Data> {
  data: Data;
  /** What can be undone by this id, if the server says so. */
  operationId: string | null;
}

/** A write's answer together with the operation it was, for `useUndo`. */
export async function written<Data>(call: Promise<Outcome<Data>>): Promise<Written<NonNullable<Data>>> {
  const outcome = await call;
  return { data: await answer(Promise.resolve(outcome)), operationId: outcome.response.headers.get("Operation-Id") };
}
