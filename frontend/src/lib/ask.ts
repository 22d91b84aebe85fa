/** Doors whose answers the site names itself. */
import { answer, api, written, type Written } from "./http";

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

export interface Asking {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  signal?: AbortSignal;
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";
type Doors = Record<Method, <Data>(path: string, init: { params: { path?: object; query?: object }; body?: unknown; signal?: AbortSignal }) => Promise<Outcome<Data>>>;

const doors = api as unknown as Doors;

function outcome<Data>(method: Method, path: string, { path: places, query, body, signal }: Asking): Promise<Outcome<Data>> {
  return doors[method]<Data>(path, { params: { path: places, query }, body, signal });
}

export function ask<Data>(method: Method, path: string, asking: Asking = {}): Promise<NonNullable<Data>> {
  return answer(outcome<Data>(method, path, asking));
}

/** The same for a write that may be undone. */
export async function change<Data>(method: Method, path: string, asking: Asking = {}): Promise<Written<Data | null>> {
  const done = await outcome<Data>(method, path, asking);
  return written(Promise.resolve({ ...done, data: done.data ?? null })) as Promise<Written<Data | null>>;
}
