import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { answers, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Preferences } from "./api";

const SHOWN: Preferences = {
  organisation: "Copper & Co",
  name: "A•• S••••",
  channels: ["email", "sms"],
  topics: [
    { topic: "marketing", name: "Offers", description: "What is cheaper this week" },
    { topic: "news", name: "News", description: "" },
  ],
  choices: [
    { channel: "email", topic: "marketing", allowed: true },
    { channel: "sms", topic: "marketing", allowed: false },
    { channel: "email", topic: "news", allowed: true },
    { channel: "sms", topic: "news", allowed: false },
  ],
  suppressed: false,
};
const DOOR = "/api/public/preferences/tok_1";

/** A server that keeps what is chosen. */
function opened(shown = SHOWN) {
  const sent: unknown[] = [];
  let kept = shown;
  server.use(
    http.get(`*${DOOR}`, () => HttpResponse.json(kept)),
    http.patch(`*${DOOR}`, async ({ request }) => {
      const body = (await request.json()) as { choices: Preferences["choices"]; nothing: boolean };
      sent.push(body);
      const said = (one: Preferences["choices"][number]) => body.choices.find((each) => each.channel === one.channel && each.topic === one.topic);
      kept = { ...kept, choices: kept.choices.map((one) => (body.nothing ? { ...one, allowed: false } : (said(one) ?? one))) };
      return HttpResponse.json(kept);
    }),
  );
  return { ...visit("/preferences/tok_1", null), sent };
}

const offers = async () => within(await screen.findByRole("group", { name: "Offers" }));

describe("the page of whoever is written to", () => {
  it("shows without signing in what they get, by topic and channel, and who they are only masked", async () => {
    opened();

    expect((await offers()).getByRole("checkbox", { name: "E-mail" })).toBeChecked();
    expect((await offers()).getByRole("checkbox", { name: "SMS" })).not.toBeChecked();
    expect(screen.getByText(/Copper & Co writes to A•• S••••/)).toBeInTheDocument();
    expect(document.title).toContain("Copper & Co");
  });

  it("keeps a choice at once and says so", async () => {
    const { user, sent } = opened();
    await user.click((await offers()).getByRole("checkbox", { name: "SMS" }));

    expect(await screen.findByText("Saved. It counts from now on.")).toBeInTheDocument();
    expect(sent).toEqual([{ choices: [{ channel: "sms", topic: "marketing", allowed: true }], nothing: false }]);
    expect((await offers()).getByRole("checkbox", { name: "SMS" })).toBeChecked();
  });

  it("stops everything with one button", async () => {
    const { user, sent } = opened();
    await user.click(await screen.findByRole("button", { name: "Stop everything" }));

    expect(await screen.findByText("Done. Copper & Co sends you nothing any more.")).toBeInTheDocument();
    expect(sent).toEqual([{ choices: [], nothing: true }]);
    expect(screen.getAllByRole("checkbox").some((box) => (box as HTMLInputElement).checked)).toBe(false);
    expect(screen.queryByRole("button", { name: "Stop everything" })).not.toBeInTheDocument();
  });

  it("puts back what could not be kept, and says why", async () => {
    const { user } = opened();
    server.use(refuses("patch", DOOR, 503, "Too much at once."));
    await user.click((await offers()).getByRole("checkbox", { name: "E-mail" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("stands as it did before. Too much at once.");
    await waitFor(async () => expect((await offers()).getByRole("checkbox", { name: "E-mail" })).toBeChecked());
  });

  it("says that a suppressed address gets nothing whatever is chosen", async () => {
    opened({ ...SHOWN, suppressed: true });

    expect(await screen.findByText(/Nothing is sent to your address at present/)).toBeInTheDocument();
  });

  it("tells nothing to a wrong link", async () => {
    server.use(answers("get", "/api/public/preferences/tok_2", { title: "Not Found", status: 404, detail: "no link of ours" }, 404));
    visit("/preferences/tok_2", null);

    expect(await screen.findByRole("heading", { name: "This link does not work" })).toBeInTheDocument();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });
});
