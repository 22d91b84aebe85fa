/** The site on the device: it opens without a network, keeps nothing of the API, and a newer version takes over when it is asked to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { expect, test, type Page } from "@playwright/test";
import { BASE_URL } from "./browser";

const TYPES: Record<string, string> = { js: "text/javascript", css: "text/css", html: "text/html", svg: "image/svg+xml", png: "image/png", webmanifest: "application/manifest+json" };
const DIST = process.env.DIST ?? new URL("../dist", import.meta.url).pathname;

/** The built site with the stack behind it, and a release that can be changed. */
class Host {
  release = 1;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response).catch(() => response.writeHead(502).end()));

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    if (/^\/(api|auth)\//.test(path)) return this.pass(request, response);
    const name = /\.\w+$/.test(path) ? path : "/index.html";
    const file = await readFile(DIST + name);
    response.setHeader("Content-Type", TYPES[/\w+$/.exec(name)?.[0] ?? ""] ?? "application/octet-stream");
    response.end(this.released(name, file));
  }

  private released(name: string, file: Buffer): Buffer | string {
    if (name === "/service-worker.js") return file.toString().replace(/VERSION = "/, `VERSION = "${this.release}-`);
    return name === "/index.html" ? file.toString().replace("<body>", `<body data-release="${this.release}">`) : file;
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name, value]) => typeof value === "string" && !["host", "connection", "content-length"].includes(name))) as Record<string, string>;
    const told = await fetch(BASE_URL + request.url, { method: request.method, headers, body: chunks.length > 0 ? Buffer.concat(chunks) : undefined });
    const cookies = told.headers.getSetCookie();
    response.writeHead(told.status, { "Content-Type": told.headers.get("Content-Type") ?? "application/json", ...(cookies.length > 0 && { "Set-Cookie": cookies }) });
    response.end(Buffer.from(await told.arrayBuffer()));
  }
}

const release = (page: Page) => page.locator("body").getAttribute("data-release");

async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
    return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map((request) => new URL(request.url).pathname);
  });
}

async function signIn(page: Page, host: string): Promise<void> {
  await page.goto(`${host}/contacts`);
  await page.getByLabel("E-mail").fill(process.env.EMAIL ?? "admin@demo.test");
  await page.getByLabel("Password", { exact: true }).fill(process.env.PASSWORD ?? "mancrel-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("table", { name: "Contacts" }).getByRole("link").first().waitFor();
}

/** What was read, as the device keeps it. */
async function remembered(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((told, failed) => {
        const opening = indexedDB.open("mancrel");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("queries").objectStore("queries").getAll();
          reading.onsuccess = () => (opening.result.close(), told(reading.result.join(" ")));
        };
      }),
  );
}

const ready = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

test.use({ serviceWorkers: "allow" });

test("opens without a network, with what was seen last", async ({ page, context }) => {
  const host = new Host();
  try {
    const address = await host.open();
    await signIn(page, address);
    const first = await page.getByRole("table", { name: "Contacts" }).getByRole("link").first().innerText();
    await ready(page);
    await expect.poll(() => remembered(page)).toContain(first);

    expect((await kept(page)).filter((path) => /^\/(api|auth|live)/.test(path))).toEqual([]);
    host.close();
    await context.setOffline(true);
    await page.reload();

    await expect(page.getByRole("table", { name: "Contacts" }).getByRole("link", { name: first })).toBeVisible();
    await page.getByRole("link", { name: "Tasks" }).first().click();
    await expect(page.getByRole("heading", { name: "Tasks", level: 1 })).toBeVisible();
  } finally {
    host.close();
  }
});

test("offers a newer version, and takes it when asked", async ({ page }) => {
  const host = new Host();
  try {
    const address = await host.open();
    await signIn(page, address);
    await ready(page);
    expect(await release(page)).toBe("1");

    host.release = 2;
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText("A newer version of Mancrel is ready")).toBeVisible();
    expect(await release(page)).toBe("1");
    await page.getByRole("button", { name: "Reload" }).click();

    await expect(page.locator("body")).toHaveAttribute("data-release", "2");
    await expect(page.getByRole("table", { name: "Contacts" }).getByRole("link").first()).toBeVisible();
  } finally {
    host.close();
  }
});

test("takes a newer version by itself when the only tab is loaded anew", async ({ page }) => {
  const host = new Host();
  try {
    const address = await host.open();
    await signIn(page, address);
    await ready(page);
    host.release = 2;
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText("A newer version of Mancrel is ready")).toBeVisible();

    await page.reload();

    await expect(page.locator("body")).toHaveAttribute("data-release", "2");
  } finally {
    host.close();
  }
});
