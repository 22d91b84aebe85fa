// What the first load of each route weighs, gzipped, its texts included: one JSON line a route, as `make bench` wants them.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 200;
const CSS_BUDGET = 22;
/** Screens that build rules by hand, which is fetched with them at once. */
const BUILDERS = { newSegment: 290, editSegment: 290 };
const BUILDER = "src/components/rules/AudienceEditor.tsx";
const ROUTE = /const (\w+) = createRoute\(\{[^;]*?lazyRouteComponent\(\(\) => (?:withTexts\((\[[^\]]*\]|"\w+"), )?import\("@\/([^"]+)"\)/g;

const dist = new URL(process.env.DIST ? `${process.env.DIST}/` : "../dist/", process.env.DIST ? "file:///" : import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const routes = ["router.tsx", "marketing.ts"].flatMap((name) => [...readFileSync(new URL(`../src/app/${name}`, import.meta.url), "utf8").matchAll(ROUTE)]);

/** The chunk of a source file: also one that other files were put into. */
function chunkOf(source) {
  const name = /([^/]+)\.\w+$/.exec(source)?.[1];
  const key = [source, ...Object.keys(manifest).filter((each) => each.startsWith(`_${name}-`) && each.endsWith(".js"))].find((each) => each in manifest);
  if (!key) throw new Error(`${source} has no chunk`);
  return key;
}

function collect(key, files) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach((other) => collect(other, files));
  return files;
}

function kilobytes(files, ending) {
  const bytes = [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
  return Math.round(bytes / 100) / 10;
}

for (const [, route, features = "", page] of routes) {
  const texts = [...features.matchAll(/\w+/g)].map(([feature]) => `src/locales/${feature}.en.ts`);
  const entries = ["index.html", `src/${page}.tsx`, ...texts, ...(route in BUILDERS ? [BUILDER] : [])];
  const files = entries.reduce((known, entry) => collect(chunkOf(entry), known), new Set());
  const [value, cssKb, budget] = [kilobytes(files, ".js"), kilobytes(files, ".css"), BUILDERS[route] ?? BUDGET];
  console.log(JSON.stringify({ name: "site-first-load", route, value, unit: "KB gz", budget, within: value <= budget && cssKb <= CSS_BUDGET, cssKb, files: files.size, n: 1 }));
}

const chat = { value: kilobytes(["chat.js"], ".js"), budget: 8 };
console.log(JSON.stringify({ name: "site-chat", ...chat, unit: "KB gz", within: chat.value <= chat.budget, n: 1 }));
