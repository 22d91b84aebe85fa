import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { DETAIL, SUGGESTION, answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const decided: unknown[] = [];

function decides(what: "approve" | "reject") {
  return http.post(`*/api/suggestions/sug_1/${what}`, async ({ request }) => {
    decided.push(await request.json());
    const status = what === "approve" ? "approved" : "rejected";
    server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: { ...SUGGESTION, status } }));
    return HttpResponse.json({ ...SUGGESTION, status });
  });
}

async function panel() {
  return within(await screen.findByRole("complementary", { name: "What the assistant suggests" }));
}

describe("a suggestion that waits", () => {
  beforeEach(() => {
    decided.length = 0;
    server.use(decides("approve"), decides("reject"));
  });

  it("says what it would do, how sure it is, why, and from which rows", async () => {
    visit("/inbox?id=cnv_1");

    const shown = await panel();
    expect(await shown.findByText("78%")).toBeVisible();
    expect(shown.getByText("fairly sure")).toBeVisible();
    expect(shown.getByText("The message asks about something the draft does not answer.")).toBeVisible();
    expect(shown.getByRole("link", { name: /Enamel Coffee Pot/ })).toHaveTextContent("€34.9014 in stockv3");
  });

  it("is approved as it stands by A", async () => {
    const { user } = visit("/inbox?id=cnv_1");
    await screen.findByRole("button", { name: "Approve and send" });
    await user.keyboard("a");

    expect(await screen.findByRole("heading", { name: "Approved" })).toBeVisible();
    await waitFor(() => expect(decided).toEqual([{ seenMessageId: "msg_1", undoSeconds: 12 }]));
  });

  it("is edited by E and sent by Ctrl-Enter; the edit survives until then", async () => {
    const { user } = visit("/inbox?id=cnv_1");
    await screen.findByRole("button", { name: "Approve and send" });
    await user.keyboard("e");
    const box = await screen.findByRole("textbox", { name: "Draft reply" });
    await waitFor(() => expect(box).toHaveFocus());
    await user.clear(box);
    await user.type(box, "We have 14 of them.");
    expect(localStorage.getItem("mancrel.draft.suggestion.sug_1")).toBe("We have 14 of them.");
    await user.keyboard("{Control>}{Enter}{/Control}");

    expect(await screen.findByRole("heading", { name: "Approved" })).toBeVisible();
    await waitFor(() => expect(decided).toEqual([{ seenMessageId: "msg_1", text: "We have 14 of them.", undoSeconds: 12 }]));
    await waitFor(() => expect(localStorage.getItem("mancrel.draft.suggestion.sug_1")).toBeNull());
  });

  it("is rejected by X, with a reason", async () => {
    const { user } = visit("/inbox?id=cnv_1");
    await screen.findByRole("button", { name: "Approve and send" });
    await user.keyboard("x");
    const dialog = within(await screen.findByRole("dialog", { name: "Reject the suggestion" }));
    await user.type(dialog.getByRole("textbox", { name: "Reason" }), "Too stiff");
    await user.click(dialog.getByRole("button", { name: "Reject" }));

    expect(await screen.findByRole("heading", { name: "Rejected" })).toBeVisible();
    await waitFor(() => expect(decided).toEqual([{ reason: "Too stiff" }]));
  });

  it("comes back, with the reason, when the server refuses", async () => {
    server.use(refuses("post", "/api/suggestions/sug_1/approve", 409, "the customer has written again"));
    const { user } = visit("/inbox?id=cnv_1");
    await user.click(await screen.findByRole("button", { name: "Approve and send" }));

    expect(await screen.findByText("the customer has written again")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Approve and send" })).toBeEnabled());
  });
});
