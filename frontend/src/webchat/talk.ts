/** One visitor's talk: what is said is kept until it has arrived, once, whatever the network does. */
import { Refusal, type Ask, type Line } from "./door";
import { newId, recall, remember, type Memory, type Pending } from "./memory";

const OPEN = 3_000;
const CLOSED = 15_000;
const HIDDEN = 60_000;
const LONGEST = 60_000;
const AT_ONCE = 100;

export class Talk {
  lines: Line[] = [];
  offline = false;
  readonly memory: Memory;
  #tag: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #quiet = 0;
  #sending = false;
  #arrived = new Set<string>();

  constructor(
    private readonly ask: Ask,
    private readonly channel: string,
    private readonly language: string,
    private readonly changed: () => void,
  ) {
    this.memory = recall(channel);
    addEventListener("online", () => void this.turn());
    document.addEventListener("visibilitychange", () => void (document.hidden || this.turn()));
    addEventListener("storage", (event) => {
      if (event.key?.endsWith(channel)) this.#follow();
    });
  }

  /** What was said and is not among the lines yet. */
  get pending(): Pending[] {
    const known = new Set(this.lines.map((line) => line.clientId));
    return this.memory.pending.filter((each) => !known.has(each.id));
  }

  /** Whether what was said last has arrived, and no machine has answered by now. */
  get awaits(): boolean {
    return this.#quiet > 1 && this.pending.length === 0 && this.lines.at(-1)?.by === "visitor";
  }

  get unread(): number {
    return this.#unread().length;
  }

  say(text: string): Promise<void> {
    this.memory.pending.push({ id: newId(), text, at: new Date().toISOString(), state: "waiting" });
    this.#keep();
    return this.turn();
  }

  show(open: boolean): Promise<void> {
    this.memory.open = open;
    this.#keep();
    return this.turn();
  }

  /** End the chat, here and there: nobody finds it on this browser any more. */
  async end(): Promise<void> {
    const { token } = this.memory;
    this.#forget();
    Object.assign(this.memory, { pending: [], open: false });
    this.#keep();
    if (token) await this.ask("DELETE", "", { token }).catch(() => undefined);
  }

  /** Send what waits, fetch what is new, say what arrived; then again in a while, later and later where nobody answers. */
  async turn(): Promise<void> {
    clearTimeout(this.#timer);
    let wait = document.hidden ? HIDDEN : this.memory.open ? OPEN : CLOSED;
    try {
      await this.#send();
      if (this.memory.token) await this.#fetch();
      this.offline = false;
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.offline = !(error instanceof Refusal);
      wait = Math.max(Math.min(LONGEST, 1_000 * 2 ** this.#failures), error instanceof Refusal ? error.retryAfter * 1_000 : 0);
    }
    clearTimeout(this.#timer);
    if (this.memory.token || this.memory.pending.some((each) => each.state === "waiting")) this.#timer = setTimeout(() => void this.turn(), wait);
    this.changed();
  }

  async #begin(): Promise<void> {
    if (this.memory.token) return;
    const page = `${location.origin}${location.pathname}`.slice(0, 500);
    const told = await this.ask<{ token: string }>("POST", "", { body: { language: this.language, page } });
    this.memory.token = told.body.token;
    this.#keep();
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#deliver(next);
    } finally {
      this.#sending = false;
    }
  }

  async #deliver(said: Pending): Promise<void> {
    await this.#begin();
    try {
      await this.ask("POST", "/messages", { token: this.memory.token, body: { id: said.id, text: said.text } });
      said.state = "sent";
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 429 || error.status >= 500) throw error;
      if (error.status === 401) this.#forget();
      else said.state = "refused";
    }
    this.#keep();
  }

  async #fetch(): Promise<void> {
    try {
      const told = await this.ask<{ items: Line[] } | null>("GET", "/messages", { token: this.memory.token, tag: this.#tag });
      this.#quiet = told.body ? 0 : this.#quiet + 1;
      if (told.body) {
        this.lines = told.body.items;
        this.#tag = told.tag;
        this.memory.pending = this.pending;
        this.#keep();
      }
      await this.#tell();
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      this.#forget();
    }
  }

  /** Say that messages arrived, and were read where they are before the visitor's eyes. */
  async #tell(): Promise<void> {
    const read = this.memory.open && !document.hidden;
    const ids = this.#unread().filter((id) => read || !this.#arrived.has(id)).slice(-AT_ONCE);
    if (ids.length === 0) return;
    await this.ask("POST", "/seen", { token: this.memory.token, body: { ids, read } });
    ids.forEach((id) => this.#arrived.add(id));
    if (read) this.memory.read = ids[ids.length - 1] ?? null;
    this.#keep();
  }

  #unread(): string[] {
    const last = this.lines.findIndex((line) => line.id === this.memory.read);
    return this.lines.slice(last + 1).filter((line) => line.by === "shop").map((line) => line.id);
  }

  #next(): Pending | undefined {
    return this.memory.pending.find((each) => each.state === "waiting");
  }

  /** Another tab of the same browser went on with the talk, or ended it. */
  #follow(): void {
    const { token, open } = this.memory;
    Object.assign(this.memory, recall(this.channel), { open });
    if (token !== this.memory.token) [this.lines, this.#tag] = [[], null];
    void this.turn();
  }

  #forget(): void {
    Object.assign(this.memory, { token: null, read: null, pending: this.memory.pending.filter((each) => each.state !== "sent") });
    this.lines = [];
    this.#tag = null;
    this.#keep();
  }

  #keep(): void {
    remember(this.channel, this.memory);
    this.changed();
  }
}
