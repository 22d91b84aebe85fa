import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { withTexts } from "@/lib/i18n";
import { forget } from "@/lib/session";
import { LATER, type Feature } from "@/lib/texts";
import { dismissAll } from "@/lib/toasts";
import { answerLate, endAnswers } from "./late";
import { Socket } from "./socket";
import { server } from "./server";

// Parts of screens are shown without their routes, which would have brought their texts.
await withTexts(Object.keys(LATER) as Feature[], Promise.resolve());

configure({ asyncUtilTimeout: 30_000 }); // a busy machine; a passing test never waits

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  answerLate();
  vi.stubGlobal("WebSocket", Socket); // after MSW, which would wrap it
});
afterEach(() => {
  cleanup();
  endAnswers();
  server.resetHandlers();
  forget();
  dismissAll();
  localStorage.clear();
  Socket.all.length = 0;
});
afterAll(() => server.close());

window.scrollTo = () => undefined;
window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });

// jsdom lays nothing out; long lists show the rows that fit into their frame.
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 800 });
Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 1200 });

// … and watches no sizes.
vi.stubGlobal("ResizeObserver", class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
});

// jsdom has <dialog> but not its methods.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

/** Nothing is laid out here, so nothing scrolls. */
Element.prototype.scrollIntoView = () => undefined;
