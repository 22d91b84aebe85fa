/** How Debian's Chromium is started here, for the tests and for the screenshots. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const LAUNCH = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS };

export const BASE_URL = process.env.BASE_URL ?? "http://localhost:8000";

/** The invented vendor of messages, beside the stack: what it was handed can be read there as people get it. */
export const SIMULATOR_URL = process.env.SIMULATOR_URL ?? "http://127.0.0.1:4567";

export const DESKTOP = { viewport: { width: 1440, height: 900 } };

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
