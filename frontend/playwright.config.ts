import { defineConfig } from "@playwright/test";
import { BASE_URL, DESKTOP, LAUNCH, PHONE } from "./e2e/browser";

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: process.env.CI ? 1 : 2,
  timeout: 600_000, // how fast it must be is said by the benches; these only tell that it will never come
  expect: { timeout: 120_000 },
  reporter: [["list"]],
  use: { baseURL: BASE_URL, launchOptions: LAUNCH, serviceWorkers: "block", locale: "en-GB", timezoneId: "Europe/Berlin", trace: "retain-on-failure" },
  projects: [
    { name: "desktop", use: DESKTOP, testIgnore: "*phone.spec.ts" },
    { name: "phone", use: PHONE, testMatch: ["*phone.spec.ts", "sign-in.spec.ts", "accessibility.spec.ts"] },
  ],
});
