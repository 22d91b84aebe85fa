import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const backend = process.env.BASE_URL ?? "http://localhost:8000";
const forwarded = ["/api", "/auth", "/purpose", "/webhook"];

/** Swagger UI's two files beside the site, for the API's own page at /api/docs. */
function swagger(): Plugin {
  return {
    name: "swagger",
    apply: "build",
    generateBundle() {
      for (const name of ["swagger-ui.css", "swagger-ui-bundle.js"]) {
        const file = new URL(`./node_modules/swagger-ui-dist/${name}`, import.meta.url);
        this.emitFile({ type: "asset", fileName: `swagger/${name}`, source: readFileSync(file) });
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), swagger()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: ["chrome123", "firefox125", "safari17.5"],
    cssTarget: ["chrome123", "firefox125", "safari17.5"],
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The first load of all; what only some screens need (dragging, long lists) comes with them.
            { name: "vendor", test: /node_modules[\\/](?!@tabler)/, tags: ["$initial"] },
            { name: "shared", test: /(src[\\/](components[\\/](?!(records|rules|merge|bulk|simulator|consent|mail|operations)[\\/])|lib[\\/])|@tabler[\\/])/, minShareCount: 2 },
            { name: "lists", test: /src[\\/]components[\\/]records[\\/](?!CreateDialog|Similar)|@tanstack[\\/](react-virtual|virtual-core)[\\/]/, minShareCount: 2, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      ...Object.fromEntries(forwarded.map((path) => [path, { target: backend }])),
      "/live": { target: backend, ws: true },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    testTimeout: 30_000,
  },
});
