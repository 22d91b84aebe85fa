import { configure, fireEvent, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { server } from "@/test/server";
import { start } from "./chat";
import type { Line } from "./door";
import { linked } from "./dom";
import { on } from "./styles";

const AT = "https://crm.test";
const DOOR = `${AT}/webhook/webchat`;

/** The door, as functions/webhooks/webchat.py answers. */
class Door {
  lines: Line[] = [];
  posted: { id: string; text: string }[] = [];
  seen: { ids: string[]; read: boolean }[] = [];
  tokens = new Set<string>();
  polls = 0;
  down = false;

  constructor() {
    const settings = { name: "Acme", color: "#0b6e4f", greeting: "How can we help?", privacyUrl: "https://shop.test/privacy" };
    server.use(
      http.get(DOOR, () => HttpResponse.json(settings)),
      http.post(DOOR, () => {
        if (this.down) return HttpResponse.error();
        const token = `vis_${this.tokens.size + 1}.secret`;
        this.tokens.add(token);
        return HttpResponse.json({ token, expiresAt: "2026-02-01T00:00:00Z" }, { status: 201 });
      }),
      http.delete(DOOR, ({ request }) => {
        this.tokens.delete(this.#token(request));
        return new HttpResponse(null, { status: 204 });
      }),
      http.get(`${DOOR}/messages`, ({ request }) => {
        this.polls += 1;
        if (this.down) return HttpResponse.error();
        if (!this.tokens.has(this.#token(request))) return new HttpResponse(null, { status: 401 });
        const tag = `"${JSON.stringify(this.lines).length}"`;
        if (request.headers.get("If-None-Match") === tag) return new HttpResponse(null, { status: 304, headers: { ETag: tag } });
        return HttpResponse.json({ items: this.lines }, { headers: { ETag: tag } });
      }),
      http.post(`${DOOR}/messages`, async ({ request }) => {
        const said = (await request.json()) as { id: string; text: string };
        if (this.down) return HttpResponse.error();
        if (!this.tokens.has(this.#token(request))) return new HttpResponse(null, { status: 401 });
        this.posted.push(said);
        return HttpResponse.json({ status: "accepted" }, { status: 202 });
      }),
      http.post(`${DOOR}/seen`, async ({ request }) => {
        this.seen.push((await request.json()) as { ids: string[]; read: boolean });
        return HttpResponse.json({ status: "accepted" }, { status: 202 });
      }),
    );
  }

  #token(request: Request): string {
    return request.headers.get("Authorization")?.replace("Bearer ", "") ?? "";
  }

  answers(text: string, automatic = false): void {
    this.lines.push({ id: `msg_${this.lines.length + 1}`, clientId: null, by: "shop", automatic, text, at: "2026-01-05T10:00:00Z" });
  }
}

configure({ defaultHidden: true }); // jsdom remembers the styles of a shadow tree from before the panel opened

let door: Door;
let channel = "";
const user = userEvent.setup();

/** The page with the chat on it; what a person finds in it. */
async function shown(language = "en") {
  const view = await start(AT, channel, language);
  const all = view?.host.shadowRoot?.firstElementChild;
  if (!(all instanceof HTMLElement)) throw new Error("there is no chat");
  return within(all);
}

async function opened(language = "en") {
  const chat = await shown(language);
  await user.click(chat.getByRole("button", { name: language.startsWith("de") ? "Chat öffnen" : "Open the chat" }));
  return chat;
}

/** The chat asks so often whether there is something new. */
async function asks(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const before = door.polls;
    dispatchEvent(new Event("online"));
    await waitFor(() => expect(door.polls).toBeGreaterThan(before));
  }
}

function say(chat: Awaited<ReturnType<typeof shown>>, text: string): void {
  const box = chat.getByRole("textbox", { name: "Your message" });
  fireEvent.input(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: "Enter" });
}

function leave(): void {
  document.querySelectorAll("mancrel-chat").forEach((each) => each.remove());
}

beforeEach(() => {
  door = new Door();
  channel = crypto.randomUUID(); // the talks of other tests go on
  vi.stubGlobal("CSSStyleSheet", class { replaceSync = () => undefined; });
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

test("nothing is begun and nothing remembered before somebody writes", async () => {
  const chat = await opened();

  expect(chat.getByRole("dialog")).not.toHaveAttribute("hidden");
  expect(chat.getByRole("log")).toHaveTextContent("How can we help?");
  expect(chat.getByRole("link", { name: "Privacy notice" })).toHaveAttribute("href", "https://shop.test/privacy");
  expect([door.tokens.size, door.polls]).toEqual([0, 0]);
});

test("what is written is sent once and shown", async () => {
  const chat = await opened();

  say(chat, "Is the jug back?");

  await waitFor(() => expect(door.posted.map((each) => each.text)).toEqual(["Is the jug back?"]));
  expect(chat.getByRole("log")).toHaveTextContent("You: Is the jug back?");
  expect(chat.getByRole("textbox", { name: "Your message" })).toHaveValue("");
});

test("an answer is shown as text, and told as read", async () => {
  const chat = await opened();
  say(chat, "Hello");
  await waitFor(() => expect(door.posted).toHaveLength(1));
  door.answers("<img src=x onerror=alert(1)> See https://shop.test/jug.", true);

  dispatchEvent(new Event("online"));

  await waitFor(() => expect(chat.getByRole("log")).toHaveTextContent("<img src=x onerror=alert(1)>"));
  expect(chat.getByRole("log").querySelector("img")).toBeNull();
  expect(chat.getByRole("link", { name: "https://shop.test/jug" })).toHaveAttribute("rel", expect.stringContaining("noopener"));
  expect(chat.getByText(/Automatic answer/)).toBeInTheDocument();
  await waitFor(() => expect(door.seen).toContainEqual({ ids: ["msg_1"], read: true }));
});

test("who is not answered at once is told that it has arrived, until somebody answers", async () => {
  const chat = await opened();
  say(chat, "May I come by on Sunday?");
  await waitFor(() => expect(door.posted).toHaveLength(1));
  door.lines = [{ id: "msg_0", clientId: door.posted[0]?.id ?? null, by: "visitor", automatic: false, text: "May I come by on Sunday?", at: "2026-01-05T10:00:00Z" }];
  await asks(3);
  expect(await chat.findByText(/What needs a person gets their answer here/)).toBeInTheDocument();

  door.answers("Yes, from ten.");
  await asks(1);

  expect(await chat.findByText("Yes, from ten.")).toBeInTheDocument();
  expect(chat.queryByText(/What needs a person gets their answer here/)).toBeNull();
});

test("what was written without a network is sent once there is one, with the same id", async () => {
  const chat = await opened();
  door.down = true;
  say(chat, "Are you there?");
  await waitFor(() => expect(chat.getByRole("status")).toHaveTextContent("No connection"));
  door.down = false;

  dispatchEvent(new Event("online"));

  await waitFor(() => expect(door.posted.map((each) => each.text)).toEqual(["Are you there?"]));
  await waitFor(() => expect(chat.getByRole("status")).toHaveTextContent(""));
});

test("a reload goes on with the same chat, and counts what is new", async () => {
  const chat = await opened();
  say(chat, "Hello");
  await waitFor(() => expect(door.posted).toHaveLength(1));
  await user.keyboard("{Escape}");
  leave();
  door.lines = [{ id: "msg_0", clientId: door.posted[0]?.id ?? "", by: "visitor", automatic: false, text: "Hello", at: "2026-01-05T09:59:00Z" }];
  door.answers("Hello to you");

  const again = await shown();

  expect(await again.findByRole("button", { name: "Open the chat, 1 new" })).toBeInTheDocument();
  expect([door.tokens.size, door.posted.length]).toEqual([1, 1]);
  expect(again.getAllByRole("listitem").map((each) => each.textContent)).toEqual([expect.stringContaining("How can we help?"), expect.stringContaining("You: Hello"), expect.stringContaining("Acme: Hello to you")]);
});

test("a chat that is over begins anew with what is written next", async () => {
  const chat = await opened();
  say(chat, "One");
  await waitFor(() => expect(door.posted).toHaveLength(1));
  door.tokens.clear();

  say(chat, "Two");

  await waitFor(() => expect(door.posted.map((each) => each.text)).toEqual(["One", "Two"]));
});

test("who ends the chat leaves nothing behind", async () => {
  vi.stubGlobal("confirm", () => true);
  const chat = await opened();
  say(chat, "Hello");
  await waitFor(() => expect(door.posted).toHaveLength(1));

  await user.click(chat.getByRole("button", { name: "End the chat" }));

  await waitFor(() => expect(door.tokens.size).toBe(0));
  expect(JSON.stringify(localStorage)).not.toContain("secret");
  expect(JSON.stringify(localStorage)).not.toContain("Hello");
});

test("it speaks the visitor's language, and runs in the page's direction", async () => {
  document.documentElement.dir = "rtl";
  document.documentElement.style.direction = "rtl";
  const chat = await opened("de-AT");

  expect(chat.getByRole("textbox", { name: "Ihre Nachricht" })).toBeInTheDocument();
  expect(document.querySelector("mancrel-chat")).toHaveAttribute("dir", "rtl");
  document.documentElement.dir = "";
  document.documentElement.style.direction = "";
});

test("a page that may not show it shows nothing", async () => {
  server.use(http.get(DOOR, () => new HttpResponse(null, { status: 403 })));

  expect(await start(AT, channel, "en")).toBeNull();
  expect(document.querySelector("mancrel-chat")).toBeNull();
});

test.each([["#ffffff", "#000"], ["#ffd500", "#000"], ["#1b5fc1", "#fff"], ["#000000", "#fff"]])("on %s one reads %s", (color, text) => {
  expect(on(color)).toBe(text);
});

test("an address is a link without the mark behind it", () => {
  const [before, link, after] = linked("See https://shop.test/a?b=1, please");

  expect([before, (link as HTMLAnchorElement).href, after]).toEqual(["See ", "https://shop.test/a?b=1", ", please"]);
});
