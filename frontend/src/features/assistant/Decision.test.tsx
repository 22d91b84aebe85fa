import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const ENVELOPE = {
  id: "env_1",
  suggestionId: "sug_1",
  messageId: "msg_1",
  conversationId: "cnv_1",
  digest: "abc",
  content: {
    versions: { model: "meaning-1" },
    classified: { intent: "price", raw: 0.9, calibrated: 0.8, language: "en" },
    retrieved: { products: [], answers: [] },
    draft: { text: "It is 20 EUR.", by: "local" },
    decided: { action: "reply", status: "waiting", gates: [], reason: "It is a question about a price." },
  },
  events: [{ kind: "replayed", at: "2026-02-01T00:00:00Z", by: "replay", content: { reading: [], retrieval: ["products"], decision: null } }],
  outcome: null,
  createdAt: "2026-01-31T00:00:00Z",
};

it("says of each part of a decision whether it came out the same when it was made again", async () => {
  server.use(answers("get", "/api/envelopes/env_1", ENVELOPE));
  visit("/assistant?tab=decisions&id=env_1");

  const card = within(await screen.findByRole("region", { name: "Decision" }));

  expect(card.getByText("What it read: the same, to the last bit")).toBeVisible();
  expect(card.getByText("What it found: different in products")).toBeVisible();
  expect(card.getByText("What it decided: cannot be made again; the message or the model is gone")).toBeVisible();
  expect(card.getByText("Nobody did anything with it.")).toBeVisible();
});

it("says that past answers were found and are not searched again", async () => {
  const content = { ...ENVELOPE.content, retrieved: { products: [], answers: [], past: [{ messageId: "msg_7", replyId: "msg_8", version: 2, score: 0.9 }] } };
  const [replayed] = ENVELOPE.events;
  server.use(answers("get", "/api/envelopes/env_1", { ...ENVELOPE, content, events: [{ ...replayed, content: { reading: [], retrieval: [], decision: [], past: null } }] }));
  visit("/assistant?tab=decisions&id=env_1");

  const card = within(await screen.findByRole("region", { name: "Decision" }));

  expect(card.getByText("One past answer")).toBeVisible();
  expect(card.getByText("What people answered before is not searched again; nothing was sent by it.")).toBeVisible();
});
