/** The chat on the page: a button, and a panel that it opens. */
import type { Line, Settings } from "./door";
import { ARROW, BIN, CHAT, CROSS, el, icon, linked } from "./dom";
import type { Pending } from "./memory";
import { on, STYLES } from "./styles";
import type { Talk } from "./talk";
import { fill, type Words } from "./words";

const LONGEST = "4000";

export class View {
  readonly host = document.createElement("mancrel-chat");
  readonly #root = this.host.attachShadow({ mode: "open" });
  readonly #badge = el("span", { class: "badge", hidden: "" });
  readonly #log = el("ul");
  readonly #state = el("p", { class: "state", role: "status" });
  readonly #text: HTMLTextAreaElement;
  readonly #panel: HTMLElement;
  readonly #launch: HTMLButtonElement;
  #drawn = "";

  constructor(
    private readonly settings: Settings,
    private readonly words: Words,
    private readonly language: string,
    private readonly talk: () => Talk,
  ) {
    this.host.dir = getComputedStyle(document.documentElement).direction;
    this.host.lang = language;
    this.host.style.setProperty("--own", settings.color);
    this.host.style.setProperty("--on", on(settings.color));
    const log = el("div", { class: "log", role: "log", "aria-label": settings.name, tabindex: "0" }, this.#log);
    this.#text = el("textarea", { rows: "1", maxlength: LONGEST, "aria-label": words.message, placeholder: words.message, enterkeyhint: "send" });
    this.#launch = this.#button(words.open, CHAT, () => void this.open(!this.talk().memory.open), "launch");
    this.#launch.append(this.#badge);
    this.#launch.setAttribute("aria-expanded", "false");
    this.#panel = el("section", { class: "panel", role: "dialog", "aria-label": settings.name, hidden: "" }, this.#head(), log, this.#state, this.#write(), this.#note());
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") void this.open(false);
    });
    this.#dress();
    this.#root.append(el("div", {}, this.#launch, this.#panel));
    document.body.append(this.host);
  }

  /** Open or close it; the keyboard goes where it is needed next. */
  async open(open: boolean): Promise<void> {
    const turn = this.talk().show(open);
    this.draw();
    (open ? this.#text : this.#launch).focus();
    await turn;
  }

  draw(): void {
    const { memory, lines, pending, unread, offline, awaits } = this.talk();
    this.#panel.hidden = !memory.open;
    this.#launch.setAttribute("aria-expanded", String(memory.open));
    this.#badge.hidden = unread === 0 || memory.open;
    this.#badge.textContent = String(unread);
    const name = memory.open ? this.words.close : this.words.open;
    this.#launch.setAttribute("aria-label", this.#badge.hidden ? name : `${name}, ${fill(this.words.unread, { n: unread })}`);
    this.#state.textContent = offline ? this.words.offline : awaits ? this.words.awaits : "";
    const drawn = JSON.stringify([lines, pending, memory.open]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const greeting = this.settings.greeting ? [this.#row("greeting", "shop", this.settings.greeting, "")] : [];
    this.#fill([...greeting, ...lines.map((line) => this.#line(line)), ...pending.map((each) => this.#waiting(each))]);
  }

  /** Only what is new is added, so that screen readers say only that. */
  #fill(rows: HTMLElement[]): void {
    const before = [...this.#log.children];
    const same = rows.findIndex((row, place) => before[place]?.outerHTML !== row.outerHTML);
    const from = same < 0 ? rows.length : same;
    before.slice(from).forEach((row) => row.remove());
    this.#log.append(...rows.slice(from));
    const frame = this.#log.parentElement;
    if (frame) frame.scrollTop = frame.scrollHeight;
  }

  #line(line: Line): HTMLElement {
    const at = new Date(line.at).toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit" });
    return this.#row(line.clientId ?? line.id, line.by, line.text, line.automatic ? `${this.words.automatic} · ${at}` : at);
  }

  #waiting({ id, text, state }: Pending): HTMLElement {
    const about = { waiting: this.words.sending, sent: this.words.sent, refused: this.words.refused }[state];
    return this.#row(id, "visitor", text, about, state === "refused");
  }

  #row(id: string, by: Line["by"], text: string, about: string, bad = false): HTMLElement {
    const mine = by === "visitor";
    const who = el("span", { class: "said" }, `${mine ? this.words.you : this.settings.name}: `);
    const row = el("li", { "data-id": id, ...(mine && { class: "mine" }) }, el("span", { class: "words", dir: "auto" }, who, ...linked(text)));
    if (about) row.append(el("span", { class: bad ? "about bad" : "about" }, about));
    return row;
  }

  #head(): HTMLElement {
    const end = this.#button(this.words.end, BIN, () => {
      if (confirm(this.words.sure)) void this.talk().end().then(() => this.#launch.focus());
    });
    return el("header", {}, el("h2", {}, this.settings.name), end, this.#button(this.words.close, CROSS, () => void this.open(false)));
  }

  #write(): HTMLFormElement {
    const send = this.#button(this.words.send, ARROW, () => undefined);
    send.type = "submit";
    const form = el("form", { class: "write" }, this.#text, send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#text.value.trim();
      if (text) void this.talk().say(text);
      this.#text.value = "";
      this.#text.focus();
    });
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    return form;
  }

  #note(): HTMLElement {
    const note = el("p", { class: "note" }, `${fill(this.words.privacy, { name: this.settings.name })} `);
    const address = this.settings.privacyUrl;
    if (address) note.append(el("a", { href: address, target: "_blank", rel: "noopener" }, this.words.notice));
    return note;
  }

  #button(name: string, path: string, press: () => void, kind = ""): HTMLButtonElement {
    const button = el("button", { type: "button", "aria-label": name, title: name, ...(kind && { class: kind }) }, icon(path));
    button.addEventListener("click", press);
    return button;
  }

  /** A sheet made by script is not the page's own inline style, which its policy may forbid. */
  #dress(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    this.#root.adoptedStyleSheets = [sheet];
  }
}
