import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { writeDraft } from "@/lib/drafts";
import type { PastAnswer } from "@/lib/pastAnswers";
import { ADMIN, DETAIL, SUGGESTION, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const PAST: PastAnswer = {
  messageId: "msg_7",
  replyId: "msg_8",
  conversationId: "cnv_7",
  score: 0.9,
  question: "Do you gift-wrap?",
  text: "Yes ⟦name⟧, we gift-wrap for free.",
  author: ADMIN.id,
  answeredAt: "2026-05-12T09:00:00Z",
};
const OTHER: PastAnswer = { ...PAST, messageId: "msg_5", replyId: "msg_6", conversationId: "cnv_5", score: 0.8, question: "Is there gift paper?", text: "There is." };

beforeEach(() => {
  localStorage.clear();
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SUGGESTION, past: 2 } }), answers("get", "/api/suggestions/sug_1/past", [PAST, OTHER]));
});

async function cards() {
  const part = within(await screen.findByRole("region", { name: "Answered before" }));
  const [first, second] = part.getAllByRole("listitem").map((card) => within(card));
  if (!first || !second) throw new Error("there are not two");
  return { first, second };
}

function reply() {
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Write to/ });
}

it("shows who answered what to whom, and where", async () => {
  visit("/inbox?id=cnv_1");

  const { first, second } = await cards();
  expect(first.getByText("Do you gift-wrap?")).toBeVisible();
  expect(first.getByText("name")).toBeVisible();
  expect(first.getByText(/You, May 12, 2026|You, 12 May 2026/)).toBeVisible();
  expect(first.getByText(/One gap to fill/)).toBeVisible();
  expect(second.getByRole("link", { name: "Open that conversation" })).toHaveAttribute("href", expect.stringContaining("cnv_5"));
});

it("puts the first into the reply by P, below what stands there; undone, only it goes", async () => {
  writeDraft("reply.cnv_1", "Thank you.");
  const { user } = visit("/inbox?id=cnv_1");
  await cards();
  await user.keyboard("p");

  await waitFor(() => expect(reply()).toHaveValue("Thank you.\n\nYes ⟦name⟧, we gift-wrap for free."));
  expect(screen.getByRole("button", { name: "name" })).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(reply()).toHaveValue("Thank you."));
});

it("puts another by its button", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  const { second } = await cards();
  await user.click(second.getByRole("button", { name: "Put into the reply" }));

  await waitFor(() => expect(reply()).toHaveValue("There is."));
});

it("becomes an approved answer, begun with its words", async () => {
  server.use(answers("get", "/api/answers", { items: [], total: 0, nextCursor: null }), answers("get", "/api/suggestions/sug_1", { ...SUGGESTION, intent: "delivery" }));
  const { user } = visit("/inbox?id=cnv_1");
  const { first } = await cards();
  await user.click(first.getByRole("link", { name: "Make it an approved answer" }));

  const dialog = within(await screen.findByRole("dialog", { name: "Add answer" }));
  expect(dialog.getByRole("textbox", { name: /^Answer/ })).toHaveValue(PAST.text);
  expect(dialog.getByRole("textbox", { name: /What it answers/ })).toHaveValue(PAST.question);
});

it("asks for nothing where nothing was answered before", async () => {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: SUGGESTION }), answers("get", "/api/suggestions/sug_1/past", [PAST]));
  visit("/inbox?id=cnv_1");

  await screen.findByRole("heading", { name: "From your catalogue and answers" });
  expect(screen.queryByRole("region", { name: "Answered before" })).toBeNull();
});

it("a draft from a past answer says so, and its gap is filled in before it is sent", async () => {
  const source = { productId: null, answerId: null, replyId: "msg_8", conversationId: "cnv_7", answeredAt: PAST.answeredAt, version: 1, title: "", price: null, currency: null, stock: null };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SUGGESTION, draft: PAST.text, sources: [source], gates: ["past"] } }));
  const { user } = visit("/inbox?id=cnv_1");
  expect(await screen.findAllByText(/From an answer of (May 12|12 May)/)).toHaveLength(2);
  await user.keyboard("a");

  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Draft reply" });
  await waitFor(() => expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("⟦name⟧"));
  expect(screen.getByText("It is what a person answered to somebody else who asked alike.", { exact: false })).toBeVisible();
});
