import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ADMIN, DETAIL, ENVELOPE, SUGGESTION, answers, server } from "@/test/server";
import { visit } from "@/test/visit";
import { diffLines } from "./envelope";

async function open() {
  const { user } = visit("/inbox?id=cnv_1");
  await user.click(await screen.findByText("Details of this decision"));
  return within(await screen.findByRole("complementary", { name: "What the assistant suggests" }));
}

describe("the details of a decision", () => {
  it("say what was read, which rows, how sure, and what held it back", async () => {
    const retrieved = { ...ENVELOPE.content.retrieved, past: [{ score: 0.91 }, { score: 0.8 }] };
    server.use(answers("get", "/api/envelopes/env_1", { ...ENVELOPE, content: { ...ENVELOPE.content, retrieved } } as never));
    const panel = await open();

    expect(await panel.findByText("The customer's message, read as EN by our own model (version 67aa).")).toBeVisible();
    expect(panel.getByText("No language model was asked (none is set up).")).toBeVisible();
    expect(panel.getByText("€79.00")).toBeVisible();
    expect(panel.getByText("2 past answers were found; the nearest question is 91% alike.")).toBeVisible();
    expect(panel.getByText("Availability: 71% raw → 78% calibrated")).toBeVisible();
    expect(panel.getByText("Price 12% · Something else 4%")).toBeVisible();
    expect(panel.getByText("Nobody has decided yet.")).toBeVisible();
  });

  it("say who approved it with which edit", async () => {
    const diff = ["--- draft", "+++ sent", "@@ -1,2 +1,2 @@", " Hello Ana,", "-Yes, we have 14.", "+Yes, 14 of them."];
    const approved = { kind: "approved", at: ENVELOPE.createdAt, by: ADMIN.id, content: { edited: true, diff, claimsAdded: [{ kind: "promise", text: "tomorrow" }] } };
    server.use(
      answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SUGGESTION, status: "approved", edited: true } }),
      answers("get", "/api/envelopes/env_1", { ...ENVELOPE, events: [approved], outcome: { messageId: "msg_2", status: "sent", reason: null } } as never),
    );
    const panel = await open();

    expect(await panel.findByText("Edited and approved: You")).toBeVisible();
    const changed = within(panel.getByRole("group", { name: "What the edit changed" }));
    expect(changed.getByText("Yes, we have 14.").tagName).toBe("DEL");
    expect(changed.getByText("Yes, 14 of them.").tagName).toBe("INS");
    expect(panel.getByText("Added by the edit, beyond the rows: “tomorrow”")).toBeVisible();
    expect(panel.getByText("The reply:")).toHaveTextContent("The reply: Sent");
  });
});

it("reads a unified diff without losing lines that begin with dashes", () => {
  const lines = diffLines(["--- draft", "+++ sent", "@@ -1 +1 @@", "---- the end", "+-- the end"]);

  expect(lines).toEqual([
    { kind: "removed", text: "--- the end" },
    { kind: "added", text: "-- the end" },
  ]);
});
