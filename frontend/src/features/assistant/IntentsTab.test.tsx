import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import { answers, server } from "@/test/server";
import { visit } from "@/test/visit";
import { keyFor } from "./values";

const EXAMPLES = ["Do you engrave mugs?", "Engraving a name?", "A name on it, please", "Laser engraving?", "Can it have initials?"];
const PRICE = { key: "price", name: null, description: "", examples: [], starter: true, fixed: false, hidden: false, version: 0, changedAt: null };
const ENGRAVING = { ...PRICE, key: "engraving", name: "Engraving", examples: EXAMPLES, starter: false, version: 1 };
const STANDING = { intent: "engraving", rung: "ask", state: "learning", judged: 0, wrong: 0, bound: 1, toGo: 183, drifts: 0, sends: false, waiting: 0 };
const MODEL = { version: null, since: null, own: [], labels: { engraving: 2 }, began: null, missing: 30, learning: false, latest: null, overlaps: [{ intent: "engraving", starter: "price", count: 4 }], drift: { recent: 0, before: 0, intents: null, confidence: null }, history: [] };
const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  const keep = async ({ request }: { request: Request }) => {
    sent.push([request.method, await request.json()]);
    return HttpResponse.json(ENGRAVING);
  };
  server.use(
    answers("get", "/api/assistant/intents", { items: [PRICE, ENGRAVING], total: 2, nextCursor: null }),
    answers("get", "/api/assistant/standing", { alpha: 0.02, proof: "measured", level: 0.05, intents: [STANDING], curve: [], abstain: 0, shadow: [] }),
    answers("get", "/api/assistant/model", MODEL),
    http.post("*/api/assistant/intents/check", () => HttpResponse.json([{ example: "Engrave it", twice: false, intent: "engraving", nearest: "Do you engrave mugs?", likeness: 0.7 }])),
    http.post("*/api/assistant/intents", keep),
    http.patch("*/api/assistant/intents/:key", keep),
  );
});

it("says how far an intent of one's own is", async () => {
  visit("/assistant?tab=intents");

  const own = within(await screen.findByRole("region", { name: "Your own" }));
  expect(await own.findByText("Not learnt yet")).toBeVisible();
  expect(await own.findByText("4 of its examples are read as “Price” without it. Messages about the rest of “Price” may be taken for it: correct them with “Wrong topic?”.")).toBeVisible();
  expect(await own.findByText("5 examples · 2 labels · 3 more messages until it may be sure · locked, 183 right judgements to go")).toBeVisible();
});

it("says why one that was learnt is not used", async () => {
  const latest = { at: "2026-02-01T00:10:00Z", labels: {}, began: null, verdict: "forgets", version: "learnt-1", figures: {} };
  server.use(
    answers("get", "/api/assistant/intents", { items: [{ ...ENGRAVING, changedAt: "2026-02-01T00:00:00Z" }], total: 1, nextCursor: null }),
    answers("get", "/api/assistant/model", { ...MODEL, latest }),
  );
  visit("/assistant?tab=intents");

  const own = within(await screen.findByRole("region", { name: "Your own" }));
  expect(await own.findByText("Learnt, but not used")).toBeVisible();
  expect(own.getByText(/surely worse at the others/)).toBeVisible();
});

it("adds one under a key of its own, and says which message is like another's", async () => {
  const { user } = visit("/assistant?tab=intents");
  await user.click(await screen.findByRole("button", { name: "Add an intent" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Grabación láser");
  const box = dialog.getByRole("textbox", { name: "Messages as customers write them" });

  await user.type(box, "Engrave it");
  expect(await dialog.findByText("“Engrave it” is much like “Do you engrave mugs?” of Engraving (70%). The two will be hard to tell apart.")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText("It takes at least 5 messages, one a line.")).toBeVisible();
  await user.clear(box);
  await user.click(box);
  await user.paste("one?\ntwo?\nthree?\n\nfour?\nfive?");
  await user.click(dialog.getByRole("button", { name: "Save" }));

  await expect.poll(() => sent).toEqual([["POST", { name: "Grabación láser", description: "", examples: ["one?", "two?", "three?", "four?", "five?"], key: "grabacion_laser" }]]);
});

it("hides one of the starter set", async () => {
  const { user } = visit("/assistant?tab=intents");
  await user.click(await screen.findByRole("button", { name: "Edit Price" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("checkbox"));
  await user.click(dialog.getByRole("button", { name: "Save" }));

  await expect.poll(() => sent).toEqual([["PATCH", { name: null, description: "", hidden: true, version: 0 }]]);
});

it.each([
  ["Grabación 2.0", [], "grabacion_2_0"],
  ["Price", ["price"], "price_2"],
  ["礼品", [], "own"],
  ["3D print", [], "d_print"],
])("makes a key of %s", (name, taken, key) => {
  expect(keyFor(name, taken)).toBe(key);
});
