import { readdirSync } from "node:fs";
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));

/** app → features → components | lib; a feature never imports another one. */
const layers = [
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [
          { group: features.filter((other) => other !== feature).map((other) => `@/features/${other}/*`), message: "Features never import each other." },
          { group: ["@/app/*"], message: "Features know nothing of the shell." },
          { group: ["../../*"], message: "Use @/… outside the feature." },
        ],
      }],
    },
  })),
  {
    files: ["src/components/**/*.{ts,tsx}", "src/lib/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [{ group: ["@/features/*", "@/app/*", "../features/*", "../app/*"], message: "Shared code knows no feature." }],
      }],
    },
  },
];

export default tseslint.config(
  { ignores: ["dist", "src/lib/api.gen.ts", "test-results", "playwright-report"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", fetch: "readonly" } },
    rules: {
      complexity: ["error", 8],
      "max-lines": ["error", 250],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  // In JSX each optional part counts as a branch.
  { files: ["src/**/*.tsx"], rules: { complexity: ["error", 16] } },
  { files: ["scripts/**", "e2e/screens.ts"], rules: { "no-console": "off" } },
  { files: ["scripts/frames.mjs"], languageOptions: { globals: { document: "readonly", localStorage: "readonly", performance: "readonly", PerformanceObserver: "readonly", requestAnimationFrame: "readonly" } } },
  { files: ["src/app/serviceWorker.js"], languageOptions: { globals: { VERSION: "readonly", FILES: "readonly", self: "readonly", caches: "readonly", Request: "readonly", Response: "readonly" } } },
  { files: ["public/**"], languageOptions: { globals: { localStorage: "readonly", matchMedia: "readonly", document: "readonly" } } },
  { files: ["src/locales/**"], rules: { "max-lines": "off" } },
  ...layers,
);
