import { defineConfig } from "@playwright/test";
import { BASE_URL, DESKTOP, LAUNCH, PHONE } from "./e2e/browser";

/** Not a test: takes every screen in both sizes and both themes into a folder, for looking at. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "screens.ts",
  workers: 2,
  timeout: 120_000,
  reporter: [["line"]],
  use: { baseURL: BASE_URL, launchOptions: LAUNCH, locale: "en-GB", timezoneId: "Europe/Berlin" },
  projects: [
    { name: "desktop", use: DESKTOP },
    { name: "phone", use: PHONE },
  ],
});
