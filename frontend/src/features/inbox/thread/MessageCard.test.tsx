import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, DETAIL, MESSAGE, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

function hasMessages(...messages: object[]) {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, messages: messages.map((each) => ({ ...MESSAGE, ...each })) } as never));
}

describe("a message", () => {
  it("shows what was said, and the quoted history on request", async () => {
    const { user } = visit("/inbox?id=cnv_1");
    expect(await screen.findByText("Hello, do you have it?", { selector: "li p" })).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Show the whole text" }));

    expect(screen.getByText(/> old words/)).toBeVisible();
  });

  it("shuts a customer's HTML away in a frame without scripts", async () => {
    hasMessages({ html: "<p>Hi</p>" });
    visit("/inbox?id=cnv_1");

    const frame = await screen.findByTitle("The message as it was laid out");
    expect(frame.getAttribute("sandbox")).not.toContain("allow-scripts");
    expect(frame.getAttribute("srcdoc")).toContain("<p>Hi</p>");
  });

  it.each([
    ["It was sent", "sent"],
    ["Send it again", "resend"],
  ])("lets a person decide about a reply of which nobody knows: %s", async (name, outcome) => {
    let sent: unknown;
    server.use(
      http.post("*/api/messages/msg_2/resolve", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(MESSAGE);
      }),
    );
    hasMessages({ id: "msg_2", direction: "outbound", status: "uncertain", author: ADMIN.id });
    const { user } = visit("/inbox?id=cnv_1");
    expect(await screen.findByText(/We cannot tell whether the mail service took this message/)).toBeVisible();
    await user.click(screen.getByRole("button", { name }));

    await waitFor(() => expect(sent).toEqual({ outcome }));
  });
});
