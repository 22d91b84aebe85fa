import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import type { Schemas } from "@/lib/http";
import { answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const share = (count: number, of: number) => ({ count, of, low: 0.5, high: 0.9 });
const figures = (right: number) => ({ accuracy: share(right, 50), precision: share(9, 10), coverage: share(10, 50), ece: 0.07 });
const MODEL: Schemas["ModelCard"] = {
  version: "learnt-1",
  own: [],
  since: "2026-02-01T00:00:00Z",
  labels: { price: 20, delivery: 30 },
  began: "2026-01-01T00:00:00Z",
  missing: 0,
  learning: false,
  latest: { at: "2026-02-01T00:00:00Z", labels: { price: 20, delivery: 30 }, began: null, verdict: "promoted", version: "learnt-1", figures: { champion: figures(30), challenger: figures(40) } },
  overlaps: [],
  drift: { recent: 10, before: 3, intents: null, confidence: null },
  history: [{ version: null, since: null, until: "2026-02-01T00:00:00Z", why: "learnt", by: null }],
};

it("says what the model learnt, how good it is and how sure that is, and goes back", async () => {
  const told: unknown[] = [];
  server.use(
    answers("get", "/api/assistant/model", MODEL),
    http.post("*/api/assistant/model/go-back", async ({ request }) => {
      told.push(await request.json());
      server.use(answers("get", "/api/assistant/model", { ...MODEL, version: null }));
      return HttpResponse.json({ ...MODEL, version: null });
    }),
  );
  const { user } = visit("/assistant?tab=model");

  expect(await screen.findByRole("heading", { name: "Your own model reads your messages" })).toBeVisible();
  expect(screen.getByText("Learnt: 80% (surely 50% to 90%; of 50)")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Go back to the model before" }));

  expect(await screen.findByRole("heading", { name: "The shipped model reads your messages" })).toBeVisible();
  expect(told).toEqual([{ version: "learnt-1" }]);
});

it("says how many labels are missing, and does not learn from fewer", async () => {
  server.use(answers("get", "/api/assistant/model", { ...MODEL, version: null, labels: { price: 12 }, missing: 18, latest: null, history: [] }));
  visit("/assistant?tab=model");

  expect(await screen.findByText("18 more labels are needed before anything can be learnt.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Learn now" })).toBeDisabled();
});
