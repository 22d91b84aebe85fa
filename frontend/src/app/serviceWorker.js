// The shell on the device: pages and their parts open from here, also without a network. VERSION and FILES come from the build.
// Nothing of the API is ever kept here: what one person saw lies in IndexedDB (queryClient.ts) and goes when they sign out.
const CACHE = `mancrel-${VERSION}`;
const PAGE = "/index.html";
/** Addresses that other programs answer. */
const NOT_OURS = /^\/(api|auth|live|purpose|swagger|t|u|webhook|chat-demo\.html)(\/|$)/;

/** What an older version kept is not fetched again: its name says what is in it. */
async function keep(cache, file) {
  const named = file.startsWith("/assets/");
  const known = named && (await caches.match(file));
  await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: named ? "default" : "reload" })));
}

/** All of it or nothing: whoever reads the cache of a version finds it whole. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map((file) => keep(cache, file)));
  } catch (failed) {
    await caches.delete(CACHE);
    throw failed;
  }
}

/** The version before stays until the next one comes: a tab that is still open may need its parts. */
async function activate() {
  const ours = (await caches.keys()).filter((name) => name.startsWith("mancrel-") && name !== CACHE);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A newer version that waits takes over as soon as no other tab has this one open: its page opens at once, whoever answers for the parts. */
async function page(request) {
  const { waiting, installing } = self.registration;
  const tabs = await self.clients.matchAll({ type: "window" });
  if (!waiting || installing || tabs.length > 1) return (await caches.match(PAGE, { cacheName: CACHE })) ?? fetch(request);
  waiting.postMessage("take over");
  const newest = (await caches.keys()).filter((name) => name.startsWith("mancrel-")).at(-1);
  return (await caches.match(PAGE, { cacheName: newest })) ?? fetch(request);
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
