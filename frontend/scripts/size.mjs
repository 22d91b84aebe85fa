// What the first load of each route weighs, gzipped: one JSON line a route, as `make bench` wants them.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const ROUTES = {
  "sign-in": ["src/features/session/SignIn.tsx"],
  inbox: ["src/app/Shell.tsx", "src/features/inbox/InboxPage.tsx"],
  contacts: ["src/features/contacts/ContactsPage.tsx"],
  companies: ["src/features/companies/CompaniesPage.tsx"],
  leads: ["src/features/leads/LeadsPage.tsx"],
  contact: ["src/features/contacts/ContactPage.tsx"],
  catalogue: ["src/features/catalogue/CataloguePage.tsx"],
  segments: ["src/features/segments/SegmentsPage.tsx"],
  "segment-builder": ["src/features/segments/SegmentEditor.tsx", "src/components/rules/AudienceEditor.tsx"],
  campaigns: ["src/features/campaigns/CampaignsPage.tsx"],
  campaign: ["src/features/campaigns/CampaignPage.tsx"],
  templates: ["src/features/templates/TemplatesPage.tsx"],
  "template-editor": ["src/features/templates/TemplatePage.tsx"],
  preferences: ["src/features/preferences/PreferencesPage.tsx"],
  queues: ["src/features/queues/QueuesPage.tsx"],
};
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  chunk.css?.forEach((file) => files.add(file));
  chunk.imports?.forEach((other) => collect(other, files));
  return files;
}

function kilobytes(files, ending) {
  const bytes = [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
  return Math.round(bytes / 100) / 10;
}

for (const [route, entries] of Object.entries(ROUTES)) {
  const files = ["index.html", ...entries].reduce((known, entry) => collect(entry, known), new Set());
  console.log(JSON.stringify({ name: "site-first-load", route, value: kilobytes(files, ".js"), unit: "KB gz", cssKb: kilobytes(files, ".css"), files: files.size, n: 1 }));
}
