// Makes the typed client's types from the OpenAPI document; --check only compares (CI).
// The document: OPENAPI (a file or an address), or else what the API's own generator prints.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const HEAD = "/** Made by `npm run api` from the API's OpenAPI document. Do not edit. */\n\n";
const root = fileURLToPath(new URL("../..", import.meta.url));
const target = new URL("../src/lib/api.gen.ts", import.meta.url);

async function document() {
  const given = process.env.OPENAPI;
  if (given?.startsWith("http")) return (await fetch(given)).json();
  if (given) return JSON.parse(readFileSync(given, "utf8"));
  const printed = execFileSync(`${root}.venv/bin/python`, ["-m", "api.openapi"], {
    cwd: root,
    env: { ...process.env, PYTHONPATH: ["functions", "layers/core", process.env.PYTHONPATH].filter(Boolean).join(":") },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(printed.toString());
}

// A field with a default may be left out of a request.
const made = HEAD + astToString(await openapiTS(await document(), { defaultNonNullable: false }));
if (!process.argv.includes("--check")) {
  writeFileSync(target, made);
} else if (readFileSync(target, "utf8") !== made) {
  console.error("src/lib/api.gen.ts is not what the API says: run `npm run api` and commit it.");
  process.exit(1);
}
