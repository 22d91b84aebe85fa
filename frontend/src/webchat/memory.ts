/** What the browser remembers of a chat between two pages. */

export interface Pending {
  id: string;
  text: string;
  at: string;
  state: "waiting" | "sent" | "refused";
}

export interface Memory {
  token: string | null;
  pending: Pending[];
  /** The last message that was before the visitor's eyes. */
  read: string | null;
  open: boolean;
}

function nothing(): Memory {
  return { token: null, pending: [], read: null, open: false };
}

function keyOf(channel: string): string {
  return `mancrel-chat:${channel}`;
}

/** What was remembered; nothing where the browser keeps nothing. */
export function recall(channel: string): Memory {
  try {
    return { ...nothing(), ...(JSON.parse(localStorage.getItem(keyOf(channel)) ?? "{}") as Partial<Memory>) };
  } catch {
    return nothing();
  }
}

/** Remember it, for all tabs; where the browser keeps nothing, the chat lasts as long as the page. */
export function remember(channel: string, memory: Memory): void {
  try {
    localStorage.setItem(keyOf(channel), JSON.stringify(memory));
  } catch {
    // private windows and full disks: the chat works without
  }
}

export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
