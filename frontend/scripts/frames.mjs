// How smoothly a board of 5,000 cards scrolls and drags, and a list of 100,000 contacts scrolls, in Chromium: one JSON line each, as `make bench` wants them.
// The built site is served as it is; the API is answered here, so that nothing but the browser is measured.
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { preview } from "vite";

const CARDS = 5000;
const PEOPLE = 100_000;
const FOR_MS = 20_000;
/** With more waiting for the processors before it begins, the frames tell of others. */
const QUIET = availableParallelism() * 0.5;
const [load] = loadavg();
const PER_STAGE = CARDS / 5;
const STAGES = ["New", "Qualified", "Proposal", "Negotiation", "Contract"].map((name, index) => ({ id: `stg_${index}`, name, probability: 0.1 + index * 0.2, rottingDays: 14, requiredFields: [] }));
const PIPELINE = { id: "pip_1", name: "Sales", stages: STAGES, lostReasons: [], settling: 0, version: 1, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };
const USER = { id: "usr_1", name: "Ada Okafor", email: "ada@shop.test", role: "admin", tenantId: "ten_1", organisation: "Shop", disabled: false, version: 1, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };

function deal(stage, index) {
  const amount = 100 + ((index * 37) % 9000);
  return {
    id: `dea_${stage}_${index}`,
    name: `${(index * 13) % 400} mugs for the Harbour Hotel no. ${index}`,
    pipelineId: "pip_1",
    stageId: STAGES[stage].id,
    status: "open",
    lostReason: null,
    amount,
    currency: index % 5 ? "EUR" : "USD",
    probability: STAGES[stage].probability,
    weightedAmount: amount * STAGES[stage].probability,
    expectedCloseOn: index % 3 ? `2026-12-${String((index % 28) + 1).padStart(2, "0")}` : null,
    contactId: `con_${index}`,
    companyId: null,
    contact: { id: `con_${index}`, name: `Ana Silva ${index}` },
    company: null,
    ownerId: "usr_1",
    position: String(index).padStart(6, "0"),
    rotting: index % 4 === 0,
    stageChangedAt: "2026-11-01T00:00:00Z",
    closedAt: null,
    tags: [],
    source: null,
    provenance: {},
    custom: {},
    version: 1,
    createdAt: "2026-01-01T00:00:00Z",
    changedAt: "2026-01-01T00:00:00Z",
  };
}

const columns = STAGES.map((_, stage) => Array.from({ length: PER_STAGE }, (_, index) => deal(stage, index)));

function board(query) {
  const from = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  const wanted = STAGES.map((stage, index) => ({ stage, index })).filter(({ stage }) => [null, stage.id].includes(query.get("stageId")));
  const stages = wanted.map(({ stage, index }) => {
    const cards = columns[index];
    const amount = cards.reduce((sum, card) => sum + card.amount, 0);
    return { stageId: stage.id, count: cards.length, totals: [{ currency: "EUR", amount, weighted: amount * stage.probability }], deals: cards.slice(from, from + limit), nextCursor: from + limit < cards.length ? String(from + limit) : null };
  });
  return { pipelineId: "pip_1", stages };
}

function move(id, { stageId, position }) {
  const from = columns.find((cards) => cards.some((card) => card.id === id));
  const [moved] = from.splice(from.findIndex((card) => card.id === id), 1);
  const to = columns[STAGES.findIndex((stage) => stage.id === stageId)];
  const at = to.findIndex((card) => card.id === position?.after) + 1;
  Object.assign(moved, { stageId, version: moved.version + 1 });
  to.splice(at, 0, moved);
  return moved;
}

function contact(index) {
  return { id: `con_${index}`, name: `Ana Silva ${index}`, emails: [`ana${index}@shop.test`], email: `ana${index}@shop.test`, phones: [], phone: null, companyId: null, jobTitle: null, city: "Porto", country: "PT", tags: [], lifecycle: "customer", ownerId: "usr_1", source: null, custom: {}, provenance: {}, version: 1, createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };
}

function people(query) {
  const [from, limit] = [Number(query.get("cursor") || 0), Number(query.get("limit") ?? 50)];
  const size = Math.min(limit, PEOPLE - from);
  return { items: Array.from({ length: size }, (_, at) => contact(from + at)), total: PEOPLE, nextCursor: from + size < PEOPLE ? String(from + size) : null };
}

function answer(request) {
  const { pathname, searchParams } = new URL(request.url());
  if (pathname === "/api/contacts") return people(searchParams);
  if (pathname === "/api/colleagues") return [];
  if (pathname === "/auth/refresh") return { accessToken: "token" };
  if (pathname === "/api/pipelines") return { items: [PIPELINE], total: 1, nextCursor: null };
  if (pathname === "/api/deals/board") return board(searchParams);
  const moved = /^\/api\/deals\/([^/]+)\/move$/.exec(pathname);
  if (moved) return move(moved[1], request.postDataJSON());
  return { items: [], total: 0, nextCursor: null };
}

/** In the page: the time between frames, and tasks of more than 50 ms. */
function record() {
  const seen = { frames: [], tasks: [], on: true };
  globalThis.seen = seen;
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: "longtask" });
  let last = performance.now();
  const tick = (now) => {
    seen.frames.push(now - last);
    last = now;
    if (seen.on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

function stop() {
  globalThis.seen.on = false;
  return { frames: globalThis.seen.frames.slice(1), tasks: globalThis.seen.tasks };
}

function tell(what, rows, { frames, tasks }) {
  const sorted = [...frames].sort((one, other) => one - other);
  const at = (share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  console.log(JSON.stringify({ name: `${what}`, value: at(1 - 1e-9), unit: "ms, longest frame", p50: at(0.5), p99: at(0.99), over50: frames.filter((frame) => frame > 50).length, longTasks: tasks.length, rows, n: frames.length, load: Math.round(load * 10) / 10, valid: load <= QUIET }));
}

/** In the page: a column from its top to its end, 600 pixels each frame, as fast as the pages come. */
function rush([stageId, cards]) {
  const list = document.querySelector(`[data-stage="${stageId}"] ul`);
  const scroller = list.parentElement;
  return new Promise((done) => {
    const step = () => {
      scroller.scrollBy(0, 600);
      const loaded = Math.round(list.offsetHeight / 116) >= cards;
      if (loaded && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) done();
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** In the page: the list of contacts downwards for so long, 600 pixels each frame; how many rows there were to scroll over at the end. */
function roll(milliseconds) {
  const scroller = document.querySelector("table").parentElement;
  const until = performance.now() + milliseconds;
  return new Promise((done) => {
    const step = () => {
      scroller.scrollBy(0, 600);
      if (performance.now() > until) done(Math.round(scroller.scrollHeight / 44));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

async function scroll(page) {
  for (const stage of STAGES) await page.evaluate(rush, [stage.id, PER_STAGE]);
}

async function drag(page) {
  const card = await page.locator(`[data-stage="stg_0"] li`).nth(8).boundingBox();
  const target = await page.getByRole("region", { name: "Negotiation" }).boundingBox();
  await page.mouse.move(card.x + 60, card.y + 60);
  await page.mouse.down();
  for (let round = 0; round < 2; round += 1) {
    await page.mouse.move(target.x + 80, target.y + 300, { steps: 40 });
    await page.mouse.move(card.x + 60, card.y + 80, { steps: 40 });
  }
  await page.mouse.move(target.x + 80, target.y + 300, { steps: 30 });
  await page.mouse.up();
  await page.getByText(/moved to Negotiation/).waitFor();
  await page.waitForTimeout(1000);
}

const server = await preview({ root: fileURLToPath(new URL("..", import.meta.url)), build: { outDir: process.env.DIST ?? "dist" }, preview: { port: 0, strictPort: false }, logLevel: "error" });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  await page.addInitScript((user) => localStorage.setItem("mancrel.user", JSON.stringify(user)), USER);
  await page.routeWebSocket("**/live*", () => undefined);
  await page.route(/\/(api|auth)\//, (route) => route.fulfill({ json: answer(route.request()) }));
  await page.goto(new URL("/deals", server.resolvedUrls.local[0]).href);
  await page.getByRole("link", { name: /Harbour Hotel/ }).first().waitFor();
  for (const [what, act] of [["scroll", scroll], ["drag", drag]]) {
    await page.evaluate(record);
    await act(page);
    tell(`board-frames-${what}`, CARDS, await page.evaluate(stop));
  }
  await page.goto(new URL("/contacts", server.resolvedUrls.local[0]).href);
  await page.getByRole("link", { name: "Ana Silva 1", exact: true }).waitFor();
  await page.evaluate(record);
  const reached = await page.evaluate(roll, FOR_MS);
  tell("list-frames-scroll", reached, await page.evaluate(stop));
} finally {
  await browser.close();
  await server.close();
}
