/** The door of the web chat: what the page asks of us, and what we answer. */

export interface Line {
  id: string;
  clientId: string | null;
  by: "visitor" | "shop";
  automatic: boolean;
  text: string;
  at: string;
}

export interface Settings {
  name: string;
  color: string;
  greeting: string;
  privacyUrl: string;
}

export interface Answer<Body> {
  status: number;
  body: Body;
  tag: string | null;
}

/** We were reached, and said no. `retryAfter` is in seconds. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: number,
  ) {
    super(String(status));
  }
}

interface Asked {
  token?: string | null;
  body?: unknown;
  tag?: string | null;
}

export type Ask = <Body>(method: string, path: string, asked?: Asked) => Promise<Answer<Body>>;

/** Asks at `origin` for the chat `channel`; throws a Refusal, or whatever fetch throws when there is no network. */
export function doorOf(origin: string, channel: string): Ask {
  return async function ask<Body>(method: string, path: string, { token, body, tag }: Asked = {}) {
    const headers = { ...(token && { Authorization: `Bearer ${token}` }), ...(tag && { "If-None-Match": tag }), ...(body !== undefined && { "Content-Type": "application/json" }) };
    const address = `${origin}/webhook/webchat${path}?channel=${encodeURIComponent(channel)}`;
    const told = await fetch(address, { method, headers, credentials: "omit", cache: "no-store", ...(body !== undefined && { body: JSON.stringify(body) }) });
    return read<Body>(told);
  };
}

async function read<Body>(told: Response): Promise<Answer<Body>> {
  if (!told.ok && told.status !== 304) throw new Refusal(told.status, Number(told.headers.get("Retry-After")) || 0);
  const text = await told.text();
  return { status: told.status, body: (text ? JSON.parse(text) : null) as Body, tag: told.headers.get("ETag") };
}
