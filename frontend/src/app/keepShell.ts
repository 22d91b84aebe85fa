/** Keep the site on the device (serviceWorker.js), and offer a newer version when it is there. */
import i18next from "i18next";
import { toast } from "@/lib/toasts";

const HOUR_MS = 3_600_000;
/** The page that somebody came for goes first. */
const LATER_MS = 5_000;

/** Drafts survive it: they are kept on the device. */
function take(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage("take over");
}

function offer(worker: ServiceWorker): void {
  toast(i18next.t("shell.newer"), { reload: () => take(worker) });
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
    });
  });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR_MS) return;
    asked = Date.now();
    void registration.update().catch(() => undefined); // without a network there is nothing newer
  });
}

const RELOADED = "mancrel.reloaded";

/** A part of a version that is gone from the server: the page is fetched anew, once. */
function mendStale(): void {
  window.addEventListener("vite:preloadError", (event) => {
    if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(RELOADED)) < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  });
}

export function keepShell(): void {
  if (!import.meta.env.PROD) return;
  mendStale();
  if (!("serviceWorker" in navigator)) return;
  // Where service workers are blocked, as in the browser tests, there is no registration.
  setTimeout(() => void navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).then((registration: ServiceWorkerRegistration | undefined) => registration && watch(registration), () => undefined), LATER_MS);
}
