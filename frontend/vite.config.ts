import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
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

/** What of Mantine nothing here uses: its variables and colours are static (theme.css, theme.ts), a button that waits need not slide. */
const UNUSED = {
  "MantineCssVariables": "export const MantineCssVariables = () => null;",
  "default-variant-colors-resolver": "export const defaultVariantColorsResolver = () => ({});",
  "Transition": "export const Transition = ({ mounted, children }) => (mounted ? children({}) : null);",
};

function withoutUnused(): Plugin {
  return {
    name: "without-unused",
    apply: "build",
    enforce: "pre",
    load(id) {
      const name = /@mantine\/core\/esm\/.*\/([\w-]+)\.mjs$/.exec(id)?.[1];
      return name !== undefined && name in UNUSED ? UNUSED[name as keyof typeof UNUSED] : undefined;
    },
  };
}

/** The service worker, with the names of all files of this build; their digest is its version. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const kept = readdirSync(new URL("./public", import.meta.url)).filter((name) => !name.startsWith("chat-")).concat("index.html");
        const built = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|woff2|svg|png)$/.test(name));
        const files = [...kept, ...built].sort().map((name) => `/${name}`);
        const digest = createHash("sha256").update(JSON.stringify(files));
        for (const name of kept) if (name !== "index.html") digest.update(readFileSync(new URL(`./public/${name}`, import.meta.url)));
        const page = bundle["index.html"];
        if (page?.type === "asset") digest.update(page.source);
        const code = readFileSync(new URL("./src/app/serviceWorker.js", import.meta.url), "utf8");
        const head = `const VERSION = "${digest.update(code).digest("hex").slice(0, 12)}";\nconst FILES = ${JSON.stringify(files)};\n`;
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: head + code });
      },
    },
  };
}

/** In the tests, a part of the site that is loaded by itself comes late (src/test/late.ts). */
function lateParts(): Plugin {
  return {
    name: "late-parts",
    apply: () => process.env.VITEST !== undefined,
    transform: {
      filter: { id: /\/src\/.*(?<!\.test)\.tsx?$/, code: /\bimport\(/ },
      handler: (code) => code.replace(/\bimport\(("[^"]+")\)/g, "globalThis.late(() => import($1))"),
    },
  };
}

/** What goes with what: the first load of all, what most screens share, and what records' pages and lists share among themselves. */
const CHUNKS = [
  { name: "vendor", test: /node_modules[\\/](?!@tabler)/, tags: ["$initial" as const] },
  { name: "index", test: /src[\\/]|@tabler/, tags: ["$initial" as const] },
  { name: "kit", test: /src[\\/](components[\\/]([^\\/]+$|records[\\/](words|happened|Cell|people|common)\.)|lib[\\/])|node_modules[\\/]@tanstack/, minShareCount: 3 },
  { name: "icons", test: /@tabler[\\/]/, minShareCount: 3 },
  { name: "record", test: /src[\\/]components[\\/]record[\\/]/, minShareCount: 2, includeDependenciesRecursively: false },
  { name: "lists", test: /src[\\/]components[\\/]records[\\/](?!CreateDialog|Similar|filter)/, minShareCount: 2, includeDependenciesRecursively: false },
];

export default defineConfig({
  plugins: [react(), swagger(), withoutUnused(), serviceWorker(), lateParts()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: ["chrome123", "firefox125", "safari17.5"],
    cssTarget: ["chrome123", "firefox125", "safari17.5"],
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
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
    maxWorkers: "100%",
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
  },
});
