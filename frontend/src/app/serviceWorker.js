// The shell on the device: pages and their parts open from here, also without a network. VERSION and FILES come from the build.
// Nothing of the API is ever kept here: what one person saw lies in IndexedDB (queryClient.ts) and goes when they sign out.
const CACHE = `mancrel-${VERSION}`;
const PAGE = "/index.html";
/** Addresses that other programs answer. */
const NOT_OURS = /^\/(api|auth|live|purpose|swagger|t|u|webhook)(\/|$)/;

/** What an older version kept is not fetched again: its name says what is in it. */
async function keep(cache, file) {
  const named = file.startsWith("/assets/");
  const known = named && (await caches.match(file));
  await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: named ? "default" : "reload" })));
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map((file) => keep(cache, file)));
}

/** The version before stays until the next one comes: a tab that is still open may need its parts. */
async function activate() {
  const ours = (await caches.keys()).filter((name) => name.startsWith("mancrel-") && name !== CACHE);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A newer version that waits takes over as soon as no other tab has this one open. */
async function page(request) {
  const tabs = await self.clients.matchAll({ type: "window" });
  if (self.registration.waiting && tabs.length < 2) {
    self.registration.waiting.postMessage("take over");
    return new Response("", { headers: { Refresh: "0", "Content-Type": "text/html" } });
  }
  return (await caches.match(PAGE, { cacheName: CACHE })) ?? fetch(request);
}

async function part(request) {
  return (await caches.match(request, { cacheName: CACHE })) ?? (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || NOT_OURS.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILES.includes(pathname) || pathname.startsWith("/assets/")) event.respondWith(part(request));
});
